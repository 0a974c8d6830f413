import { cleanText } from '../domain/values/clean-text.ts';
import { shorten } from '../domain/values/shorten.ts';
import type { ExpressionProblem } from '../domain/mapping/engine/expression-engine.ts';
import type { Thrown } from './inside-realm.ts';

/** Values stand in messages, and may be of any length. */
const LONGEST_MESSAGE = 300;

const IN_PLAIN_WORDS: Readonly<Record<string, string>> = {
  S0207: 'The expression ends too early',
  D1011: 'The expression calls itself without an end, or more than 1,000 levels deep',
  D2014: 'The expression makes a list of more than 100,000 entries',
  D2015: 'The expression makes a list of more than 100,000 entries',
  WRITES_FUNCTION: 'An expression cannot change a function',
};

/** What went wrong in an expression, in JSONata's words unless there are plainer ones. */
export function problemOf(thrown: Thrown, expression: string): ExpressionProblem {
  const message =
    limitHit(thrown) ??
    IN_PLAIN_WORDS[thrown.code ?? ''] ??
    (thrown.code === undefined ? withoutCode(thrown, expression) : thrown.message) ??
    'The expression cannot be evaluated';
  return { message: sentence(message), position: startOf(thrown, expression) };
}

function limitHit({ exhausted, message = '' }: Thrown): string | undefined {
  if (!exhausted) return undefined;
  if (message.includes('call stack')) return 'The expression is nested too deeply';
  return /(string|array|buffer) length/i.test(message)
    ? 'The expression needed more memory than it may and was stopped'
    : undefined;
}

/** JavaScript's own errors, whose words are about what the expression was turned into. */
function withoutCode({ exhausted }: Thrown, expression: string): string | undefined {
  if (exhausted) return 'The expression uses a number that is out of range';
  return expression.includes('|')
    ? 'The expression changes something that is not an object'
    : undefined;
}

function startOf({ position, token }: Thrown, expression: string): number | null {
  if (position === undefined) return null;
  const name = String(token);
  const start = expression.lastIndexOf(name, position - name.length);
  if (start < 0 || start < position - name.length - 1) return Math.min(position, expression.length);
  return expression[start - 1] === '$' ? start - 1 : start;
}

function sentence(message: string): string {
  const text = shorten(cleanText(message).trim(), LONGEST_MESSAGE);
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
