import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';

import { LIMITS } from './limits.ts';
import { tooExpensive } from './too-expensive.ts';

const OPENING: ReadonlySet<string> = new Set([
  TokenKind.BRACE_L,
  TokenKind.BRACKET_L,
  TokenKind.PAREN_L,
]);
const CLOSING: ReadonlySet<string> = new Set([
  TokenKind.BRACE_R,
  TokenKind.BRACKET_R,
  TokenKind.PAREN_R,
]);

/**
 * Why a document is not even parsed: one pass over its text that stops at the first limit. Null when it may be
 * parsed, which is also where a text that is no GraphQL is told so.
 */
export function refuseText(text: string): GraphQLError | null {
  if (text.length > LIMITS.bytes || Buffer.byteLength(text) > LIMITS.bytes) {
    return tooExpensive(
      `The document is larger than ${LIMITS.bytes / 1024} KiB. Send values as variables.`,
    );
  }
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  let nesting = 0;
  let directives = 0;
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      tokens += 1;
      if (tokens > LIMITS.tokens) {
        return tooExpensive(
          `The document has more than ${LIMITS.tokens} tokens. Split it, or send values as variables.`,
        );
      }
      if (OPENING.has(token.kind)) nesting += 1;
      if (CLOSING.has(token.kind)) nesting -= 1;
      if (nesting > LIMITS.nesting) {
        return tooExpensive(
          `The document has brackets more than ${LIMITS.nesting} levels deep; fields may be ${LIMITS.depth} levels deep.`,
        );
      }
      if (token.kind === TokenKind.AT) directives += 1;
      if (directives > LIMITS.directives) {
        return tooExpensive(`The document has more than ${LIMITS.directives} directives.`);
      }
      if (token.kind === TokenKind.NAME && token.value.length > LIMITS.nameLength) {
        return tooExpensive(`A name in the document has more than ${LIMITS.nameLength} letters.`);
      }
    }
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
  }
  return null;
}
