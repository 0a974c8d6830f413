import { currencyIn } from '../../domain/values/currency.ts';
import { dayOfNumber } from '../../domain/values/day-in.ts';
import { plainDecimal } from '../../domain/values/decimal.ts';
import type { Money, MoneyInterval } from '../../domain/values/field-value.ts';
import {
  INTERVAL_MISSING,
  payable,
  moneyBeside,
  moneyIn,
  numberIn,
  paid,
} from '../../domain/values/money-text.ts';
import { isUnread } from '../../domain/values/unread.ts';
import { yesNoIn } from '../../domain/values/yes-no.ts';

/*
 * What cannot be read stays the text that stands in Lever, whatever the field's type: the mapping then says what is
 * the matter with it. A blank would say that Lever has nothing.
 */

/** The day of a moment in UTC, for what Lever documents as a moment. Null for what is none. */
export function utcDay(ms: unknown): string | null {
  if (typeof ms !== 'number' || !(Math.abs(ms) <= 8.64e15)) return null;
  const day = /^\d{4}-\d{2}-\d{2}/.exec(new Date(ms).toISOString())?.[0] ?? null;
  return day !== null && day >= '1000' ? day : null;
}

/** A day as it is written in a field for days: midnight in UTC, but also other numbers and texts. */
export function dayOf(value: unknown): string | null {
  if (typeof value !== 'number') return textOf(value);
  const day = dayOfNumber(value);
  return isUnread(day) ? textOf(value) : day;
}

/** Trimmed; null when it is blank or no text. Numbers are written out, digit by digit. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number') return plainDecimal(value);
  return typeof value === 'string' ? value.trim() || null : null;
}

/** A number, or the text that is none for sure. */
export function numberOf(value: unknown): number | string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const text = textOf(value);
  const number = text === null ? null : numberIn(text);
  return isUnread(number) ? text : number;
}

/** The amount beside its currency as a number, or the text that is none for sure: also one in another currency. */
export function amountOf(amount: unknown, currency: unknown): number | string | null {
  const number = numberOf(amount);
  const isSure =
    typeof amount !== 'string' ||
    typeof number !== 'number' ||
    currencyIn(textOf(currency) ?? '') === null ||
    typeof sumOf(amount, currency) === 'object';
  return isSure ? number : `${amount.trim()} ${textOf(currency)}`;
}

/** Yes or no, or the text that is neither. */
export function yesNoOf(value: unknown): boolean | string | null {
  if (typeof value === 'boolean') return value;
  const text = textOf(value);
  const meaning = text === null ? null : yesNoIn(text);
  return isUnread(meaning) ? text : meaning;
}

const INTERVALS: Readonly<Record<string, MoneyInterval>> = {
  'per-year-salary': 'YEAR',
  'per-month-salary': 'MONTH',
  'semi-month-salary': 'SEMI_MONTH',
  'bi-month-salary': 'TWO_MONTHS',
  'bi-week-salary': 'TWO_WEEKS',
  'per-week-salary': 'WEEK',
  'per-day-wage': 'DAY',
  'per-hour-wage': 'HOUR',
  'one-time': 'ONE_TIME',
};

/**
 * Money of three parts; null without an amount. Where a part is missing or unknown, all of it in words: half of a
 * salary is worse than none.
 */
export function moneyOf(
  amount: unknown,
  currency: unknown,
  interval: unknown,
): Money | string | null {
  const written = textOf(amount);
  if (written === null) return null;
  const code = textOf(currency) ?? '';
  const slug = textOf(interval) ?? '';
  const known = Object.hasOwn(INTERVALS, slug) ? INTERVALS[slug] : undefined;
  const inUse = currencyIn(code);
  if (inUse !== null && known) {
    // In JSON a number has a decimal point, and nothing between thousands.
    const said = { currency: inUse, interval: known };
    const money =
      typeof amount === 'number'
        ? payable({ amount: written, ...said })
        : moneyBeside(written, said);
    if (!isUnread(money)) return money;
  }
  const per = known ? paid(known) : (slugInWords(slug)?.toLowerCase() ?? INTERVAL_MISSING);
  return [written, code, per].filter(Boolean).join(' ');
}

/** Money of two parts: where no field says how often it is paid, the amount itself may, and is else paid once. */
export function sumOf(amount: unknown, currency: unknown): Money | string | null {
  const inUse = currencyIn(textOf(currency) ?? '');
  if (typeof amount === 'string' && inUse !== null) {
    const money = moneyIn(amount, { currency: inUse, interval: 'ONE_TIME' });
    if (!isUnread(money) && money.currency === inUse) return money;
  }
  return moneyOf(amount, currency, 'one-time');
}

/** "per-year-salary" in words: "Per year salary". */
export function slugInWords(slug: unknown): string | null {
  const words = textOf(slug)?.replaceAll('-', ' ') ?? null;
  return words && words.charAt(0).toUpperCase() + words.slice(1);
}
