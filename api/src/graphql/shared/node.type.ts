import { Field, ID, InterfaceType } from 'type-graphql';

/** Entities are named like their GraphQL types, and type classes end in Type: either way the class says it. */
@InterfaceType('Node', {
  description: 'An object with its own id that can be read again with `node`.',
  resolveType: (value: object) => value.constructor.name.replace(/Type$/, ''),
})
export abstract class NodeType {
  @Field(() => ID, { description: 'Unique in the whole installation; sorts by time of creation.' })
  readonly id!: string;
}
