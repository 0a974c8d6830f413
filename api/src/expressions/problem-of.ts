import type { ExpressionProblem } from '../domain/ports.ts';

/** What JSONata throws; it is not an Error. */
interface Thrown {
  readonly code?: string;
  readonly message?: string;
  /** Where `token` ends, or the bracket behind it when it is called; at times where it starts. */
  readonly position?: number;
  readonly token?: unknown;
}

/** Values stand in messages, and may be of any length. */
const LONGEST_MESSAGE = 300;

const IN_PLAIN_WORDS: Readonly<Record<string, string>> = {
  S0207: 'The expression ends too early',
  D1011: 'The expression calls itself without an end, or more than 1,000 levels deep',
  D2014: 'The expression makes a list of more than 100,000 entries',
  D2015: 'The expression makes a list of more than 100,000 entries',
};

/** What went wrong in an expression, in JSONata's words unless there are plainer ones. */
export function problemOf(error: unknown, expression: string): ExpressionProblem {
  const thrown = (typeof error === 'object' && error !== null ? error : {}) as Thrown;
  if (error instanceof RangeError) return { message: limitHit(error), position: null };
  const message =
    IN_PLAIN_WORDS[thrown.code ?? ''] ?? thrown.message ?? 'The expression cannot be evaluated';
  return { message: sentence(message), position: startOf(thrown, expression) };
}

function limitHit({ message }: RangeError): string {
  return message.includes('call stack')
    ? 'The expression is nested too deeply.'
    : 'The expression needed more memory than it may and was stopped.';
}

function startOf({ position, token }: Thrown, expression: string): number | null {
  if (position === undefined) return null;
  const name = String(token);
  const start = expression.lastIndexOf(name, position - name.length);
  if (start < 0 || start < position - name.length - 1) return Math.min(position, expression.length);
  return expression[start - 1] === '$' ? start - 1 : start;
}

function sentence(message: string): string {
  const text = message.trim();
  if (text.length > LONGEST_MESSAGE) return `${text.slice(0, LONGEST_MESSAGE - 1).trimEnd()}…`;
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
