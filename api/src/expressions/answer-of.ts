import type { ExpressionAnswer } from '../domain/mapping/engine/answers.ts';
import type { ExpressionProblem } from '../domain/mapping/engine/expression-engine.ts';
import { cleanJson } from '../domain/values/clean-text.ts';
import type { RealmOutcome } from './inside-realm.ts';
import { problemOf } from './problem-of.ts';

const UNUSABLE: Readonly<Record<string, string>> = {
  FUNCTION: 'The expression gives a function, not a value',
  OUT_OF_RANGE: 'The expression gives a number that is out of range',
  NO_MOMENT: 'The expression uses a time outside the years 0 to 9999',
  TOO_LONG: 'The expression gives more than 64 KiB',
  TOO_DEEP: 'The expression gives lists or objects more than 100 levels deep',
};
const NO_OUTCOME = { problem: 'The expression cannot be evaluated' };

/** What came out of a realm, with texts that every place behind can keep. It is not trusted to be of any shape. */
export function answerOf(text: string, expression: string): ExpressionAnswer {
  const outcome = read(text);
  if (!outcome) return NO_OUTCOME;
  if ('value' in outcome) return { value: cleanJson(outcome.value) };
  if ('thrown' in outcome) return { problem: inWords(problemOf(outcome.thrown, expression)) };
  return { problem: UNUSABLE[outcome.unusable] ?? NO_OUTCOME.problem };
}

/** In the form of every problem of a value: no full stop. People count characters from 1. */
export function inWords({ message, position }: ExpressionProblem): string {
  const words = message.replace(/\.$/, '');
  return position === null ? words : `${words} (at character ${position + 1})`;
}

function read(text: string): RealmOutcome | null {
  try {
    const outcome: unknown = JSON.parse(text);
    return typeof outcome === 'object' ? (outcome as RealmOutcome | null) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
