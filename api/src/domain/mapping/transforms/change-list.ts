import type { ChangeList } from '../rules/transform.ts';
import { filledText, wordsOf } from '../../values/typed-value.ts';
import { isList } from '../../values/value-kind.ts';
import { ANYTHING, type TransformDefinition } from './transform-definition.ts';

const MOST_LETTERS = 20;

/** Blank entries are left out. What is no list is the only entry of one. */
export const changeList: TransformDefinition<ChangeList> = {
  name: 'Change a list',
  takes: ANYTHING,
  gives: ({ take }, from) => {
    if (take === 'SPLIT') return ['CHOICES'];
    return from === 'CHOICES' || take === 'JOINED' ? ['TEXT'] : [from];
  },
  check({ take, separator }) {
    if (take === 'SPLIT' && separator === '')
      return 'Enter what separates the entries, such as a comma.';
    return separator.length > MOST_LETTERS
      ? `The separator has ${separator.length} characters. Use up to ${MOST_LETTERS}.`
      : null;
  },
  compile: ({ take, separator }) => ({
    apply(given) {
      if (!isList(given.value) && (take === 'FIRST' || take === 'LAST')) return given;
      const whole = isList(given.value) ? given.value : [wordsOf(given)];
      const entries = (take === 'SPLIT' ? whole.flatMap((entry) => entry.split(separator)) : whole)
        .map((entry) => entry.trim())
        .filter(Boolean);
      if (take === 'SPLIT') return entries.length > 0 ? { value: entries, type: 'CHOICES' } : null;
      if (take === 'JOINED') return filledText(entries.join(separator));
      return filledText(entries.at(take === 'FIRST' ? 0 : -1) ?? '');
    },
  }),
};
