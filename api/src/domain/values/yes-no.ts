import { folded } from './one-line.ts';
import type { Unread } from './unread.ts';

const MEANINGS: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['y', true],
  ['true', true],
  ['no', false],
  ['n', false],
  ['false', false],
]);

/** Whether a word means yes or no, in any case. `also` are words with what they mean, which go before the usual ones. */
export function yesNoIn(text: string, also?: ReadonlyMap<string, boolean>): boolean | Unread {
  const word = folded(text);
  const meaning = also?.get(word) ?? MEANINGS.get(word) ?? MEANINGS.get(word.replace(/[.!]$/, ''));
  return meaning ?? { because: 'is neither yes nor no' };
}
