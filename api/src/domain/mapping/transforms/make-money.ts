import { MONEY_INTERVALS } from '../../values/field-value.ts';
import { plainDecimal } from '../../values/decimal.ts';
import { isSoundMoney, moneyIn, payable } from '../../values/money-text.ts';
import { isUnread } from '../../values/unread.ts';
import { CURRENCIES } from '../../values/currency.ts';
import { problemWith } from '../../values/problem-with.ts';
import { quoted } from '../../values/quoted.ts';
import type { MakeMoney } from '../rules/transform.ts';
import { isMoney } from '../../values/value-kind.ts';
import { ofOne } from './of-one.ts';
import { TEXTS, type TransformDefinition } from './transform-definition.ts';

export const makeMoney: TransformDefinition<MakeMoney> = {
  name: 'Make it money',
  takes: [...TEXTS, 'NUMBER', 'MONEY'],
  gives: () => ['MONEY'],
  check({ currency, interval }) {
    if (!CURRENCIES.has(currency)) {
      return `${quoted(currency)} is not a currency. Use a three-letter code, such as USD.`;
    }
    return MONEY_INTERVALS.includes(interval) ? null : 'Choose how often the amount is paid.';
  },
  compile({ currency, interval }) {
    return {
      apply: ofOne((given) => {
        const { value } = given;
        if (typeof value === 'object' && isMoney(value) && isSoundMoney(value))
          return { value, type: 'MONEY' };
        const text =
          typeof value === 'number'
            ? plainDecimal(value)
            : typeof value === 'string'
              ? value
              : null;
        if (text === null) return problemWith(given, 'is not an amount of money');
        // What JSON wrote as a number has a decimal point.
        const money =
          typeof value === 'number'
            ? payable({ amount: text, currency, interval })
            : moneyIn(text, { currency, interval });
        return isUnread(money)
          ? problemWith(given, money.because)
          : { value: money, type: 'MONEY' };
      }),
    };
  },
};
