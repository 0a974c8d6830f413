import { fractionOf, grouped, plainDecimal, roundedDecimal } from '../../values/decimal.ts';
import { decimalIn } from '../../values/money-text.ts';
import { oneLine } from '../../values/one-line.ts';
import { problemWith } from '../../values/problem-with.ts';
import type { FormatNumber } from '../transform.ts';
import { wordsOf, type TypedValue } from '../../values/typed-value.ts';
import { isMoney } from '../../values/value-kind.ts';
import { ofOne } from './of-one.ts';
import { TEXTS, type TransformDefinition } from './transform-definition.ts';

/** Of money, the amount alone. Rounded as written, digit by digit; half a digit away from zero. */
export const formatNumber: TransformDefinition<FormatNumber> = {
  name: 'Format a number',
  takes: [...TEXTS, 'NUMBER', 'MONEY'],
  gives: () => ['TEXT'],
  check: ({ decimals }) =>
    decimals === null || (Number.isInteger(decimals) && decimals >= 0 && decimals <= 6)
      ? null
      : 'A number can have 0 to 6 digits behind the point. Change their number.',
  compile: ({ decimals, grouped: apart }) => ({
    apply: ofOne((given) => {
      const decimal = decimalOf(given);
      if (decimal === null) return problemWith(given, 'is not a number');
      const rounded = decimals === null ? decimal : roundedDecimal(fractionOf(decimal), decimals);
      return { value: apart ? grouped(rounded) : rounded, type: 'TEXT' };
    }),
  }),
};

function decimalOf(given: TypedValue): string | null {
  const { value } = given;
  if (typeof value === 'number') return plainDecimal(value);
  if (typeof value === 'string') return decimalIn(oneLine(wordsOf(given)));
  return typeof value === 'object' && isMoney(value) ? decimalIn(value.amount) : null;
}
