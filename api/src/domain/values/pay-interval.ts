import { MONEY_INTERVALS, type MoneyInterval } from './field-value.ts';
import { oneLine } from './one-line.ts';

/** How an amount says how often it is paid. A sum paid once needs no words. */
export const PER: Record<MoneyInterval, string> = {
  YEAR: 'per year',
  MONTH: 'per month',
  SEMI_MONTH: 'twice a month',
  TWO_MONTHS: 'every two months',
  TWO_WEEKS: 'every two weeks',
  WEEK: 'per week',
  DAY: 'per day',
  HOUR: 'per hour',
  ONE_TIME: '',
};
/** Bi-weekly and bi-monthly are left out: twice as often to some as to others. */
const ALSO: Record<MoneyInterval, string> = {
  YEAR: 'per annum,p.a.,pa,annually,annual,yearly,a year,per yr,every year',
  MONTH: 'monthly,a month,every month,pcm,p.m.,per mo,per calendar month',
  SEMI_MONTH: 'semi-monthly,semimonthly,twice per month,twice monthly',
  TWO_MONTHS: 'every 2 months,every other month',
  TWO_WEEKS: 'every 2 weeks,every other week,fortnightly,per fortnight,a fortnight',
  WEEK: 'weekly,a week,every week,per wk',
  DAY: 'daily,a day,every day',
  HOUR: 'hourly,an hour,per hr,per h,every hour',
  ONE_TIME: 'one time,one-time,once,lump sum,one-off',
};
const INTERVAL_IN: ReadonlyMap<string, MoneyInterval> = new Map(
  MONEY_INTERVALS.flatMap((interval) =>
    [PER[interval], ...ALSO[interval].split(',')].map((words) => [words, interval] as const),
  ),
);

/** How often something is paid, in English; no words are a sum paid once. Null for all others. */
export function payIntervalIn(words: string): MoneyInterval | null {
  const written = oneLine(words.replaceAll('/', ' per ')).toLowerCase();
  return INTERVAL_IN.get(written) ?? null;
}
