import { Field, ID } from 'type-graphql';

import type { Actor } from '../../domain/identity/actor.ts';
import { enumType } from '../shared/enum-type.ts';
import { ObjectType } from '../shared/object-type.ts';

const ActorKindEnum = enumType<Actor['kind']>('ActorKind', 'What kind of actor did something.', {
  PERSON: 'A person who was signed in.',
  SORA: 'Sora itself, without being asked.',
});

@ObjectType('Actor', { description: 'Who did something.' })
export class ActorType {
  @Field(() => ActorKindEnum, { description: 'A person, or Sora itself.' })
  readonly kind!: Actor['kind'];

  @Field(() => ID, {
    name: 'personId',
    nullable: true,
    description: "The person's id. Null for Sora.",
  })
  readonly id!: string | null;

  @Field(() => String, { description: 'The name at the time.' })
  readonly name!: string;
}
