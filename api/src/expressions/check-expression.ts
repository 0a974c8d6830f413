import jsonata from 'jsonata';

import type { ExpressionProblem } from '../domain/mapping/engine/expression-engine.ts';
import type { Thrown } from './inside-realm.ts';
import { problemOf } from './problem-of.ts';

/** Characters. */
const LONGEST_EXPRESSION = 2_000;

/** What JSONata can do and a mapping must not, with the reason. */
const FORBIDDEN = new Map([
  ['random', '$random isn’t allowed: the preview and the import would differ.'],
  ['shuffle', '$shuffle isn’t allowed: the preview and the import would differ.'],
  ['eval', '$eval isn’t allowed: its text can’t be checked beforehand.'],
]);

/** What is wrong with the text of an expression; null when it can be evaluated. */
export function checkExpression(text: string): ExpressionProblem | null {
  if (text.trim() === '') return { message: 'The expression is empty.', position: 0 };
  if (text.length > LONGEST_EXPRESSION) {
    return {
      message: `Use up to 2,000 characters; this expression has ${text.length}.`,
      position: LONGEST_EXPRESSION,
    };
  }
  try {
    return forbiddenIn(jsonata(text).ast());
  } catch (error) {
    return problemOf(thrownBy(error), text);
  }
}

/** JSONata throws objects that are no Errors; the engine throws RangeError. */
function thrownBy(error: unknown): Thrown {
  if (error instanceof RangeError) return { message: error.message, exhausted: true };
  return typeof error === 'object' && error !== null ? error : {};
}

function forbiddenIn(root: unknown): ExpressionProblem | null {
  const seen = new Set<unknown>();
  const waiting = [root];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (typeof node !== 'object' || node === null || seen.has(node)) continue;
    seen.add(node);
    const { type, value, position } = node as Partial<jsonata.ExprNode>;
    const message = type === 'variable' ? FORBIDDEN.get(value as string) : undefined;
    // JSONata counts to the end of the name.
    if (message) return { message, position: (position ?? 0) - `$${value}`.length };
    waiting.push(...Object.values(node));
  }
  return null;
}
