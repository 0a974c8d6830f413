import { GraphQLError, type ASTNode } from 'graphql';

/** An operation that is refused for its size: what is too much, how much is allowed, and what to do. */
export function tooExpensive(
  message: string,
  { node, ...facts }: { node?: ASTNode; cost?: number; limit?: number } = {},
): GraphQLError {
  return new GraphQLError(message, {
    ...(node && { nodes: [node] }),
    extensions: { code: 'OPERATION_TOO_EXPENSIVE', ...facts, http: { status: 400 } },
  });
}
