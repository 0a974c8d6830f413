import { folded } from '../../values/one-line.ts';
import { problemWith } from '../../values/problem-with.ts';
import { isUnread } from '../../values/unread.ts';
import { yesNoIn } from '../../values/yes-no.ts';
import { quoted } from '../../values/quoted.ts';
import type { ReadYesNo } from '../rules/transform.ts';
import { wordsOf } from '../../values/typed-value.ts';
import { ofOne } from './of-one.ts';
import { TEXTS, type TransformDefinition } from './transform-definition.ts';

const MOST_WORDS = 50;

/** A word of the rule goes before the usual ones. */
export const readYesNo: TransformDefinition<ReadYesNo> = {
  name: 'Read yes or no',
  takes: [...TEXTS, 'YES_NO', 'NUMBER'],
  gives: () => ['YES_NO'],
  check({ yes, no }) {
    if (yes.length > MOST_WORDS || no.length > MOST_WORDS)
      return `Use up to ${MOST_WORDS} words each for yes and no.`;
    if ([...yes, ...no].some((word) => word.trim() === ''))
      return 'A word for yes or no is blank. Fill it in or remove it.';
    const wordsForNo = new Set(no.map(folded));
    const both = yes.find((word) => wordsForNo.has(folded(word)));
    return both === undefined
      ? null
      : `${quoted(both)} cannot mean both yes and no. Remove it from one of them.`;
  },
  compile({ yes, no }) {
    const meanings = new Map<string, boolean>([
      ...yes.map((word) => [folded(word), true] as const),
      ...no.map((word) => [folded(word), false] as const),
    ]);
    return {
      apply: ofOne((given) => {
        if (typeof given.value === 'boolean') return { value: given.value, type: 'YES_NO' };
        const meaning = yesNoIn(wordsOf(given), meanings);
        return isUnread(meaning)
          ? problemWith(given, meaning.because)
          : { value: meaning, type: 'YES_NO' };
      }),
    };
  },
};
