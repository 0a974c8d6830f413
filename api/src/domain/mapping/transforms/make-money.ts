import { MONEY_INTERVALS, type Money } from '../../values/field-value.ts';
import { plainDecimal } from '../../values/decimal.ts';
import { decimalIn, isSoundMoney, moneyIn } from '../../values/money-text.ts';
import { oneLine } from '../../values/one-line.ts';
import { problemWith } from '../../values/problem-with.ts';
import { quoted } from '../../values/quoted.ts';
import type { MakeMoney } from '../transform.ts';
import { isMoney } from '../../values/value-kind.ts';
import { ofOne } from './of-one.ts';
import { TEXTS, type TransformDefinition } from './transform-definition.ts';

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

export const makeMoney: TransformDefinition<MakeMoney> = {
  name: 'Make it money',
  takes: [...TEXTS, 'NUMBER', 'MONEY'],
  gives: () => ['MONEY'],
  check({ currency, interval }) {
    if (!CURRENCIES.has(currency)) {
      return `${quoted(currency)} is not a currency. Choose one by its three letters, such as USD.`;
    }
    return MONEY_INTERVALS.includes(interval) ? null : 'Choose how often the amount is paid.';
  },
  compile({ currency, interval }) {
    const symbol = symbolOf(currency);
    const amountIn = (text: string): Money | null => {
      const own = moneyIn(text);
      // A text such as “15,000 USD” says nothing of how often it is paid.
      if (own) return own.interval === 'ONE_TIME' ? { ...own, interval } : own;
      const amount = decimalIn(text.startsWith(symbol) ? text.slice(symbol.length).trim() : text);
      return amount === null ? null : { amount, currency, interval };
    };
    return {
      apply: ofOne((given) => {
        const { value } = given;
        if (typeof value === 'object' && isMoney(value) && isSoundMoney(value))
          return { value, type: 'MONEY' };
        const text =
          typeof value === 'number'
            ? plainDecimal(value)
            : typeof value === 'string'
              ? oneLine(value)
              : null;
        const money = text === null ? null : amountIn(text);
        return money
          ? { value: money, type: 'MONEY' }
          : problemWith(given, 'is not an amount of money');
      }),
    };
  },
};

/** $ for USD: what stands in front of amounts where it is the currency of the country. */
function symbolOf(currency: string): string {
  const parts = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(1);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}
