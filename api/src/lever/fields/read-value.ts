import type { Money, MoneyInterval } from '../../domain/values/field-value.ts';

/** The day of a moment in UTC, in which Lever keeps days. Null for what is no moment. */
export function utcDay(ms: unknown): string | null {
  if (typeof ms !== 'number' || !Number.isFinite(ms)) return null;
  const date = new Date(ms);
  if (
    Number.isNaN(date.getTime()) ||
    date.getUTCFullYear() < 1000 ||
    date.getUTCFullYear() > 9999
  ) {
    return null;
  }
  return date.toISOString().slice(0, 10);
}

/** Offers do not say which of their numbers are moments: 1e11 ms is March 1973, the upper end the year 3000. */
export function looksLikeMoment(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1e11 && Number(value) < 32_503_680_000_000;
}

/** Trimmed; null when it is blank or no text. Numbers are written out. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' ? value.trim() || null : null;
}

export function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const decimal = decimalOf(value);
  return decimal === null ? null : Number(decimal);
}

/**
 * A decimal number as text, without arithmetic: the digits that stand in Lever's JSON. Null for what would
 * need an exponent to be written.
 */
export function decimalOf(value: unknown): string | null {
  const digits = textOf(value)?.replaceAll(',', '') ?? '';
  return /^-?\d+(?:\.\d+)?$/.test(digits) ? digits : null;
}

const INTERVALS: Record<string, MoneyInterval> = {
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

/** Null unless amount, currency and interval are all known: half of a salary is worse than none. */
export function moneyOf(amount: unknown, currency: unknown, interval: unknown): Money | null {
  const decimal = decimalOf(amount);
  const code = textOf(currency)?.toUpperCase() ?? '';
  const known = INTERVALS[textOf(interval) ?? ''];
  return decimal !== null && /^[A-Z]{3}$/.test(code) && known
    ? { amount: decimal, currency: code, interval: known }
    : null;
}

/** "per-year-salary" in words: "Per year salary". */
export function slugInWords(slug: unknown): string | null {
  const words = textOf(slug)?.replaceAll('-', ' ') ?? null;
  return words && words.charAt(0).toUpperCase() + words.slice(1);
}
