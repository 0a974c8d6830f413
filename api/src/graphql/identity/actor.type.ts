import { Field } from 'type-graphql';

import type { Actor } from '../../domain/identity/actor.ts';
import { enumType } from '../shared/enum-type.ts';
import { ObjectType } from '../shared/object-type.ts';

const ActorKindEnum = enumType<Actor['kind']>('ActorKind', 'What kind of actor did something.', {
  PERSON: 'A person who was signed in.',
  SORA: 'Sora, automatically.',
});

@ObjectType('Actor', { description: 'Who did something.' })
export class ActorType {
  @Field(() => ActorKindEnum, { description: 'A person, or Sora itself.' })
  readonly kind!: Actor['kind'];

  @Field(() => String, { description: 'The name at the time.' })
  readonly name!: string;

  /** `personId` is resolved from it. */
  readonly id!: string | null;
}
