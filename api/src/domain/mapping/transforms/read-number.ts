import { isUnread } from '../../values/unread.ts';
import { numberIn } from '../../values/money-text.ts';
import { problemWith } from '../../values/problem-with.ts';
import { readAs } from '../../values/read-as.ts';
import type { ReadNumber } from '../rules/transform.ts';
import { ofOne } from './of-one.ts';
import { TEXTS, type TransformDefinition } from './transform-definition.ts';

/** Reads as a number field does, and knows what decimals stand behind. */
export const readNumber: TransformDefinition<ReadNumber> = {
  name: 'Read a number',
  takes: [...TEXTS, 'NUMBER'],
  gives: () => ['NUMBER'],
  check: () => null,
  compile: ({ decimalMark }) => ({
    apply: ofOne((given) => {
      const { value } = given;
      const number =
        typeof value === 'string' ? numberIn(value, decimalMark) : readAs('NUMBER', value);
      return isUnread(number)
        ? problemWith(given, number.because)
        : { value: number, type: 'NUMBER' };
    }),
  }),
};
