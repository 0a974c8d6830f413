import { describe, expect, it } from 'vitest';

import { transformed, wrongSettings } from '../../../../test/mapping/samples.ts';
import type { FieldType, FieldValue } from '../../values/field-value.ts';

const make = (value: FieldValue, type: FieldType = 'TEXT') =>
  transformed({ kind: 'MAKE_MONEY', currency: 'USD', interval: 'YEAR' }, value, type);

describe('making an amount money', () => {
  it.each([
    ['182500', '182500', 'USD', 'YEAR'],
    ['$182,500.50', '182500.50', 'USD', 'YEAR'],
    ['90071992547409931.25', '90071992547409931.25', 'USD', 'YEAR'],
    ['5,000 EUR', '5000', 'EUR', 'YEAR'],
    ['€5', '5', 'EUR', 'YEAR'],
    ['52.000', '52000', 'USD', 'YEAR'],
    ['EUR 5000 per month', '5000', 'EUR', 'MONTH'],
  ] as const)('%s', (text, amount, currency, interval) => {
    expect(make(text)).toEqual({ value: { amount, currency, interval }, type: 'MONEY' });
  });

  it('keeps the digits of a number', () => {
    expect(make(0.1, 'NUMBER')).toMatchObject({ value: { amount: '0.1' } });
    expect(make(1e21, 'NUMBER')).toMatchObject({ value: { amount: `1${'0'.repeat(21)}` } });
  });

  it('takes no number with more decimals than the currency has', () => {
    expect(make(2.5e-7, 'NUMBER')).toMatchObject({
      problem: '“0.00000025” has 8 decimals, and USD has 2 at most',
    });
  });

  it('leaves money as it is', () => {
    const money = { amount: '5', currency: 'EUR', interval: 'ONE_TIME' } as const;
    expect(make(money, 'MONEY')).toEqual({ value: money, type: 'MONEY' });
  });

  it.each(['competitive', '1e5', 'Infinity'])('finds no amount in %s', (text) => {
    expect(make(text)).toEqual({ problem: `“${text}” is not an amount of money` });
  });

  it('refuses a currency that there is not', () => {
    expect(wrongSettings({ kind: 'MAKE_MONEY', currency: 'usd', interval: 'YEAR' })).toContain(
      '“usd”',
    );
  });
});
