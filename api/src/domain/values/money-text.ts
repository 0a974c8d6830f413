import { MONEY_INTERVALS, type Money, type MoneyInterval } from './field-value.ts';
import { grouped, MOST_DIGITS } from './decimal.ts';

const PER: Record<MoneyInterval, string> = {
  YEAR: ' per year',
  MONTH: ' per month',
  SEMI_MONTH: ' twice a month',
  TWO_MONTHS: ' every two months',
  TWO_WEEKS: ' every two weeks',
  WEEK: ' per week',
  DAY: ' per day',
  HOUR: ' per hour',
  ONE_TIME: '',
};
const INTERVAL_IN = new Map(
  MONEY_INTERVALS.map((interval) => [PER[interval].trim(), interval] as const),
);

/** A plain decimal number, its thousands grouped by commas or not, without the commas. Null for all others. */
export function decimalIn(text: string): string | null {
  if (text.length > MOST_DIGITS) return null;
  const isGrouped = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text);
  return isGrouped || /^-?\d+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : null;
}

/** "182,500 USD per year"; a sum paid once is only "15,000 USD". */
export function moneyInWords(money: Money): string {
  return `${grouped(money.amount)} ${money.currency}${PER[money.interval] ?? ''}`;
}

/** Reads what `moneyInWords` writes, also with the currency in front. Without a currency it is no money. */
export function moneyIn(text: string): Money | null {
  const match =
    /^(?<before>[A-Z]{3} )?(?<amount>[-\d.,]{1,40})(?: (?<after>[A-Z]{3}))?(?<per> [a-z ]+)?$/.exec(
      text,
    )?.groups;
  if (!match || Boolean(match['before']) === Boolean(match['after'])) return null;
  const amount = decimalIn(match['amount'] ?? '');
  const interval = INTERVAL_IN.get((match['per'] ?? '').trim());
  if (amount === null || !interval) return null;
  return { amount, currency: (match['before'] ?? match['after'] ?? '').trim(), interval };
}

/** Whether all three parts are what they claim: a decimal, three capitals, a known interval. */
export function isSoundMoney(money: Money): boolean {
  return (
    typeof money.amount === 'string' &&
    money.amount.length <= MOST_DIGITS &&
    /^-?\d+(?:\.\d+)?$/.test(money.amount) &&
    /^[A-Z]{3}$/.test(money.currency) &&
    Object.hasOwn(PER, money.interval)
  );
}
