import { quoted } from './quoted.ts';
import { wordsOf, type Problem, type TypedValue } from './typed-value.ts';

/** "“soon” is not a date", of a value and what is the matter with it. */
export function problemWith(given: TypedValue, matter: string): Problem {
  return { problem: `${quoted(wordsOf(given))} ${matter}` };
}
