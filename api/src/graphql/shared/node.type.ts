import { Field, ID, InterfaceType } from 'type-graphql';

/** Entities are named like their GraphQL types, so an entity's class says its type. */
@InterfaceType('Node', {
  description: 'Anything that has an id of its own and can be read again with `node`.',
  resolveType: (value: object) => value.constructor.name,
})
export abstract class NodeType {
  @Field(() => ID, { description: 'Unique in the whole installation; sorts by time of creation.' })
  readonly id!: string;
}
