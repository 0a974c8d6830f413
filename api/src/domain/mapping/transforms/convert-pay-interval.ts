import { MONEY_INTERVALS, type Money, type MoneyInterval } from '../../values/field-value.ts';
import { fractionOf, roundedDecimal, type Fraction } from '../../values/decimal.ts';
import { readAs } from '../../values/read-as.ts';
import { isUnread, type Unread } from '../../values/unread.ts';
import { problemWith } from '../../values/problem-with.ts';
import { quoted } from '../../values/quoted.ts';
import type { ConvertPayInterval } from '../rules/transform.ts';
import { ofOne } from './of-one.ts';
import { TEXTS, type TransformDefinition } from './transform-definition.ts';

type PaidAgain = Exclude<MoneyInterval, 'ONE_TIME'>;

/**
 * A year has 12 months and 52 weeks; a month is two half months, and a week has the hours and days that the
 * rule states. So 104,000 per year are 2,000 per week and, with 40 hours a week, 50 per hour.
 */
const TIMES_A_YEAR: Record<Exclude<PaidAgain, 'DAY' | 'HOUR'>, bigint> = {
  YEAR: 1n,
  MONTH: 12n,
  SEMI_MONTH: 24n,
  TWO_MONTHS: 6n,
  TWO_WEEKS: 26n,
  WEEK: 52n,
};
const DECIMAL = /^\d{1,3}(?:\.\d{1,6})?$/;

export const convertPayInterval: TransformDefinition<ConvertPayInterval> = {
  name: 'Convert the pay interval',
  takes: [...TEXTS, 'MONEY'],
  gives: () => ['MONEY'],
  check({ to, hoursPerWeek, daysPerWeek, decimals }) {
    if (to === 'ONE_TIME' || !MONEY_INTERVALS.includes(to))
      return 'Choose a recurring pay interval, such as per year.';
    if (!isWithin(hoursPerWeek, 168))
      return `${quoted(hoursPerWeek)} hours a week isn’t possible. Enter a number above 0 and up to 168.`;
    if (!isWithin(daysPerWeek, 7))
      return `${quoted(daysPerWeek)} working days a week isn’t possible. Enter a number above 0 and up to 7.`;
    return Number.isInteger(decimals) && decimals >= 0 && decimals <= 6
      ? null
      : 'Enter 0 to 6 decimal places.';
  },
  compile(settings) {
    const { to, decimals } = settings;
    const target = timesAYear(to as PaidAgain, settings);
    return {
      apply: ofOne((given) => {
        const { value } = given;
        const money = readAs('MONEY', value) as Money | Unread;
        if (isUnread(money)) return problemWith(given, money.because);
        if (money.interval === 'ONE_TIME') {
          return problemWith(given, 'is paid once and cannot be converted to another interval');
        }
        const amount = fractionOf(money.amount);
        const own = timesAYear(money.interval, settings);
        const exact = {
          parts: amount.parts * own.parts * target.of,
          of: amount.of * own.of * target.parts,
        };
        return {
          value: {
            amount: roundedDecimal(exact, decimals),
            currency: money.currency,
            interval: to,
          },
          type: 'MONEY',
        };
      }),
    };
  },
};

function isWithin(decimal: string, most: number): boolean {
  return DECIMAL.test(decimal) && Number(decimal) > 0 && Number(decimal) <= most;
}

function timesAYear(
  interval: PaidAgain,
  { hoursPerWeek, daysPerWeek }: ConvertPayInterval,
): Fraction {
  if (interval !== 'HOUR' && interval !== 'DAY') return { parts: TIMES_A_YEAR[interval], of: 1n };
  const aWeek = fractionOf(interval === 'HOUR' ? hoursPerWeek : daysPerWeek);
  return { parts: aWeek.parts * TIMES_A_YEAR.WEEK, of: aWeek.of };
}
