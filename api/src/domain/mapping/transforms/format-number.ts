import { fractionOf, grouped, plainDecimal, roundedDecimal } from '../../values/decimal.ts';
import { decimalIn, isSoundMoney } from '../../values/money-text.ts';
import { isUnread, type Unread } from '../../values/unread.ts';
import type { FieldValue } from '../../values/field-value.ts';
import { problemWith } from '../../values/problem-with.ts';
import type { FormatNumber } from '../rules/transform.ts';
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
      : 'Enter 0 to 6 decimal places.',
  compile: ({ decimals, grouped: apart }) => ({
    apply: ofOne((given) => {
      const decimal = decimalFrom(given.value);
      if (isUnread(decimal)) return problemWith(given, decimal.because);
      const rounded = decimals === null ? decimal : roundedDecimal(fractionOf(decimal), decimals);
      return { value: apart ? grouped(rounded) : rounded, type: 'TEXT' };
    }),
  }),
};

function decimalFrom(value: FieldValue): string | Unread {
  if (typeof value === 'string') return decimalIn(value);
  if (typeof value === 'object' && isMoney(value) && isSoundMoney(value)) return value.amount;
  const decimal = typeof value === 'number' ? plainDecimal(value) : null;
  return decimal ?? { because: 'is not a number' };
}
