import { FieldResolver, ID, Resolver, Root } from 'type-graphql';

import { ActorType } from './actor.type.ts';

@Resolver(() => ActorType)
export class ActorResolver {
  @FieldResolver(() => ID, { nullable: true, description: "The person's id. Null for Sora." })
  personId(@Root() { id }: ActorType): string | null {
    return id;
  }
}
