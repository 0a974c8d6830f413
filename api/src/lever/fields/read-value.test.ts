import { describe, expect, it } from 'vitest';

import { inferred } from './inferred-value.ts';
import { moneyIn, numberIn } from '../../domain/values/money-text.ts';
import { amountOf, dayOf, moneyOf, numberOf, sumOf, textOf, yesNoOf } from './read-value.ts';

describe('money of three parts', () => {
  it.each([
    [182500, 'USD', 'per-year-salary', '182500', 'USD', 'YEAR'],
    ['182.500,00', 'EUR', 'per-year-salary', '182500.00', 'EUR', 'YEAR'],
    ['52k', 'RMB', 'per-month-salary', '52000', 'CNY', 'MONTH'],
    ['$120,000.00', 'US$', 'per-year-salary', '120000.00', 'USD', 'YEAR'],
    [-1.5, 'usd', 'per-hour-wage', '-1.5', 'USD', 'HOUR'],
    ['9007199254740993', 'USD', 'one-time', '9007199254740993', 'USD', 'ONE_TIME'],
  ])('%j %s %s', (amount, currency, interval, ...money) => {
    const [digits, code, paid] = money;
    expect(moneyOf(amount, currency, interval)).toEqual({
      amount: digits,
      currency: code,
      interval: paid,
    });
  });

  it.each([
    [182500, 'ABC', 'per-year-salary', '182500 ABC per year'],
    [182500, '$', 'per-year-salary', '182500 $ per year'],
    [182500, null, 'per-year-salary', '182500 per year'],
    [182500, 'USD', 'per-decade', '182500 USD per decade'],
    [182500, 'USD', null, '182500 USD (pay interval missing)'],
    ['competitive', 'USD', 'per-year-salary', 'competitive USD per year'],
    ['15.125', 'USD', 'per-hour-wage', '15.125 USD per hour'],
    ['50000 USD', 'EUR', 'per-year-salary', '50000 USD EUR per year'],
    ['$52,000 USD', 'EUR', 'per-year-salary', '$52,000 USD EUR per year'],
    ['€50000', 'USD', 'per-year-salary', '€50000 USD per year'],
    ['50000 per hour', 'EUR', 'per-year-salary', '50000 per hour EUR per year'],
    ['50000/month', 'EUR', 'one-time', '50000/month EUR one time'],
  ])('keeps in words what is not certain: %j %s %s', (amount, currency, interval, words) => {
    expect(moneyOf(amount, currency, interval)).toBe(words);
  });

  it.each([
    ['50000 USD', 'EUR', 'per-year-salary', 'is in two currencies: USD and EUR'],
    ['€50000', 'USD', 'per-year-salary', 'is in two currencies: € and USD'],
    ['50000 per hour', 'EUR', 'per-year-salary', 'is paid at two intervals: per hour and per year'],
    ['50000 EUR/hour', 'EUR', 'per-year-salary', 'is paid at two intervals: per hour and per year'],
    ['50000/month', 'EUR', 'one-time', 'is paid at two intervals: per month and one time'],
  ])('is none where the amount says otherwise: %s %s %s', (amount, currency, interval, because) => {
    expect(moneyIn(moneyOf(amount, currency, interval) as string)).toEqual({ because });
  });

  it('takes what the amount says as well', () => {
    const money = { amount: '50000', currency: 'EUR', interval: 'YEAR' };
    expect(moneyOf('50000 EUR per year', 'EUR', 'per-year-salary')).toEqual(money);
  });

  it('may say how often it is paid where no field does', () => {
    const money = { amount: '5000', currency: 'EUR', interval: 'MONTH' };
    expect(sumOf('5000 per month', 'EUR')).toEqual(money);
    expect(sumOf(5000, 'EUR')).toEqual({ ...money, interval: 'ONE_TIME' });
    expect(sumOf('5000 USD', 'EUR')).toBe('5000 USD EUR one time');
  });

  it('is a number only in its own currency', () => {
    expect(amountOf('50,000 EUR', 'EUR')).toBe(50_000);
    expect(amountOf('50000', 'EUR')).toBe(50_000);
    expect(amountOf(50_000, 'EUR')).toBe(50_000);
    expect(amountOf('50000 USD', 'EUR')).toBe('50000 USD EUR');
    expect(amountOf('50000 USD', null)).toBe(50_000);
    expect(numberIn('50000 USD EUR')).toEqual({ because: 'is in two currencies: USD and EUR' });
  });

  it('is none without an amount', () => {
    expect(moneyOf(null, 'USD', 'per-year-salary')).toBeNull();
    expect(moneyOf(' ', 'USD', 'per-year-salary')).toBeNull();
  });
});

it('keeps what is no number, day, or yes and no, as it stands', () => {
  expect(numberOf('52.000')).toBe('52.000');
  expect(numberOf('1 234,5')).toBe(1234.5);
  expect(dayOf(1_791_763_200_000)).toBe('2026-10-12');
  expect(dayOf(1_791_763_200)).toBe('2026-10-12');
  expect(dayOf(-157_766_400_000)).toBe('1965-01-01');
  expect(dayOf(46_307)).toBe('46307');
  expect(yesNoOf('Y')).toBe(true);
  expect(yesNoOf('maybe')).toBe('maybe');
  expect(textOf(1e21)).toBe('1000000000000000000000');
});

it('takes a number for a day only where the field says so', () => {
  expect(inferred(447_911_123_456, 'Mobile')).toEqual({ type: 'NUMBER', value: 447_911_123_456 });
  expect(inferred(1_791_763_200_000, 'Visa expiry date custom_1')).toEqual({
    type: 'DATE',
    value: '2026-10-12',
  });
  expect(inferred(12, 'Candidate number')).toEqual({ type: 'NUMBER', value: 12 });
});
