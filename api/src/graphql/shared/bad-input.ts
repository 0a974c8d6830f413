import { GraphQLError } from 'graphql';

/** For values that a type allows and that make no sense. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
