import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';

/** The same error with these extensions besides its own. */
export function withExtensions(
  error: GraphQLError,
  extensions: GraphQLErrorExtensions,
): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
    extensions: { ...error.extensions, ...extensions },
  });
}
