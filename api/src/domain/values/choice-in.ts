import { folded } from './one-line.ts';
import { quoted, shortened } from './quoted.ts';
import { textOf } from './text-length.ts';
import type { Problem } from './typed-value.ts';
import { isUnread } from './unread.ts';

/** The choice that words stand for, as it is defined. */
export type ChoiceIn = (words: string) => string | Problem;

/** Without defined choices, words are taken as they are. */
export function compileChoices(choices: readonly string[]): ChoiceIn {
  if (choices.length === 0) {
    return (words) => {
      const text = textOf('TEXT', words);
      return isUnread(text) ? { problem: `${quoted(words)} ${text.because}` } : text;
    };
  }
  const defined = new Map(choices.map((choice) => [folded(choice), choice]));
  const named = shortened(choices.join(', '));
  return (words) =>
    defined.get(folded(words)) ?? {
      problem: `${quoted(words)} is not one of the choices: ${named}`,
    };
}
