import type { GraphQLField } from 'graphql';
import { Extensions } from 'type-graphql';

const FOR_ROLE = 'forRole';

/**
 * Says on a query that what it gives, and everything below it, depends on the organization and the role of the person
 * who asks, and on nothing else of that person: equal operations may then share one answer.
 */
export function ForRole(): MethodDecorator & PropertyDecorator {
  return Extensions({ [FOR_ROLE]: true });
}

export function isForRole(field: GraphQLField<unknown, unknown>): boolean {
  return field.extensions[FOR_ROLE] === true;
}
