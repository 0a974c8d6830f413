import { describe, expect, it } from 'vitest';

import { transformed, wrongSettings } from '../../../../test/mapping/samples.ts';
import type { MoneyInterval } from '../../values/field-value.ts';
import type { ConvertPayInterval } from '../rules/transform.ts';

const settings: ConvertPayInterval = {
  kind: 'CONVERT_PAY_INTERVAL',
  to: 'HOUR',
  hoursPerWeek: '40',
  daysPerWeek: '5',
  decimals: 2,
};
const convert = (amount: string, interval: MoneyInterval, more: Partial<ConvertPayInterval>) =>
  transformed({ ...settings, ...more }, { amount, currency: 'USD', interval }, 'MONEY');

describe('converting the pay interval', () => {
  it.each([
    ['104000', 'YEAR', 'HOUR', '50.00'],
    ['50', 'HOUR', 'YEAR', '104000.00'],
    ['120000', 'YEAR', 'MONTH', '10000.00'],
    ['120000', 'YEAR', 'SEMI_MONTH', '5000.00'],
    ['120000', 'YEAR', 'TWO_MONTHS', '20000.00'],
    ['104000', 'YEAR', 'TWO_WEEKS', '4000.00'],
    ['104000', 'YEAR', 'WEEK', '2000.00'],
    ['104000', 'YEAR', 'DAY', '400.00'],
    ['400', 'DAY', 'HOUR', '50.00'],
    ['182500', 'YEAR', 'HOUR', '87.74'],
    ['10000', 'MONTH', 'MONTH', '10000.00'],
  ] as const)('%s per %s is per %s %s', (amount, interval, to, converted) => {
    expect(convert(amount, interval, { to })).toEqual({
      value: { amount: converted, currency: 'USD', interval: to },
      type: 'MONEY',
    });
  });

  it('takes the hours and days of a week that the rule states', () => {
    expect(convert('97500', 'YEAR', { hoursPerWeek: '37.5' })).toMatchObject({
      value: { amount: '50.00' },
    });
    expect(convert('10400', 'YEAR', { to: 'DAY', daysPerWeek: '4' })).toMatchObject({
      value: { amount: '50.00' },
    });
  });

  it('is exact, and rounds half up at the end alone', () => {
    expect(convert('90071992547409931.25', 'YEAR', { to: 'YEAR', decimals: 1 })).toMatchObject({
      value: { amount: '90071992547409931.3' },
    });
    expect(convert('0.125', 'WEEK', { to: 'WEEK' })).toMatchObject({ value: { amount: '0.13' } });
    expect(convert('-0.125', 'WEEK', { to: 'WEEK' })).toMatchObject({ value: { amount: '-0.13' } });
    expect(convert('6', 'YEAR', { to: 'MONTH', decimals: 0 })).toMatchObject({
      value: { amount: '1' },
    });
    expect(convert('5', 'YEAR', { to: 'MONTH', decimals: 0 })).toMatchObject({
      value: { amount: '0' },
    });
  });

  it('is a problem for what is paid once and for what is no money', () => {
    expect(convert('15000', 'ONE_TIME', {})).toEqual({
      problem: '“15,000 USD” is paid once and cannot be converted to another interval',
    });
    expect(transformed(settings, '15000')).toEqual({
      problem: '“15000” is not an amount of money: it has no currency',
    });
    expect(transformed(settings, '104,000 USD per year')).toMatchObject({
      value: { amount: '50.00' },
    });
  });

  it.each([
    [{ to: 'ONE_TIME' }, 'recurring pay interval'],
    [{ hoursPerWeek: '0' }, '“0” hours'],
    [{ hoursPerWeek: '169' }, '“169” hours'],
    [{ hoursPerWeek: '1e1' }, '“1e1” hours'],
    [{ daysPerWeek: '7.5' }, '“7.5” working days'],
    [{ decimals: 7 }, '0 to 6 decimal places'],
    [{ decimals: 1.5 }, '0 to 6 decimal places'],
  ] satisfies [Partial<ConvertPayInterval>, string][])('refuses %j', (more, words) => {
    expect(wrongSettings({ ...settings, ...more })).toContain(words);
  });
});
