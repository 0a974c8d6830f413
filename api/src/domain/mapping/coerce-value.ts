import type { FieldType, FieldValue } from '../field-value.ts';
import { dayInText } from './calendar-day.ts';
import { countryIn } from './country.ts';
import { decimalIn, isSoundMoney, moneyIn } from './money-text.ts';
import { timeZoneIn } from './time-zone.ts';
import { isList, isMoney, isPerson } from './value-kind.ts';

/** What a value becomes in a field of another type, or what it is not, e.g. "is not a date". */
export type Coerced = { readonly value: FieldValue } | { readonly because: string };

/** `value` is neither blank nor a list; `words` is the same in words, on one line. */
type Coercion = (value: FieldValue, words: string) => Coerced;

/**
 * How a field of each type takes a value. Text types take anything in words. All others take what is of
 * their type already, and texts that read as such; nothing is guessed: a number is no money without a
 * currency, 10/12/2026 is no date.
 */
const COERCIONS: Record<Exclude<FieldType, 'LONG_TEXT' | 'ADDRESS' | 'CHOICES'>, Coercion> = {
  TEXT: (_, words) => ({ value: words }),
  CHOICE: (_, words) => ({ value: words }),
  NUMBER: (value, words) => {
    const number = typeof value === 'number' ? value : Number(decimalIn(words) ?? Number.NaN);
    return Number.isFinite(number) && (typeof value === 'number' || typeof value === 'string')
      ? { value: number }
      : { because: 'is not a number' };
  },
  MONEY: (value, words) => {
    if (typeof value === 'object' && isMoney(value) && isSoundMoney(value)) return { value };
    if (typeof value === 'number')
      return { because: 'is not an amount of money: it has no currency' };
    const money = typeof value === 'string' ? moneyIn(words) : null;
    return money ? { value: money } : { because: 'is not an amount of money with a currency' };
  },
  DATE: (value, words) =>
    orBecause(typeof value === 'string' ? dayInText(words) : null, 'is not a date'),
  YES_NO: (value, words) => {
    if (typeof value === 'boolean') return { value };
    if (/^(?:yes|y|true)$/i.test(words)) return { value: true };
    if (/^(?:no|n|false)$/i.test(words)) return { value: false };
    return { because: 'is neither yes nor no' };
  },
  EMAIL: (value, words) =>
    typeof value === 'object' && isPerson(value)
      ? orBecause(emailIn(value.email ?? ''), 'has no e-mail address')
      : orBecause(emailIn(words), 'is not an e-mail address'),
  PHONE: (value, words) =>
    orBecause(
      typeof value === 'string' || typeof value === 'number' ? phoneIn(words) : null,
      'is not a phone number',
    ),
  COUNTRY: (value, words) =>
    orBecause(typeof value === 'string' ? countryIn(words) : null, 'is not a country'),
  TIME_ZONE: (value, words) =>
    orBecause(
      typeof value === 'string' ? timeZoneIn(words) : null,
      'is not a time zone such as America/New_York',
    ),
  EMPLOYEE: (value, words) => {
    if (typeof value === 'object' && isPerson(value)) return { value };
    const email = emailIn(words);
    return email
      ? { value: { name: email, email } }
      : { because: 'is not a person with an e-mail address, by which employees are found' };
  },
  FILE: () => ({ because: 'is not a file' }),
};

export function coerceValue(
  value: FieldValue,
  from: FieldType,
  to: FieldType,
  words: string,
): Coerced {
  if (to === 'LONG_TEXT' || to === 'ADDRESS') return { value: words };
  if (to === 'CHOICES') return { value: isList(value) ? value : [oneLine(words)] };
  if (to === 'FILE' && from === 'FILE' && typeof value === 'string') return { value };
  if (isList(value) && to !== 'TEXT') {
    const [only] = value;
    if (value.length !== 1 || only === undefined) return { because: 'is more than one value' };
    return COERCIONS[to](only, oneLine(only));
  }
  return COERCIONS[to](value, oneLine(words));
}

/** White space, line breaks included, becomes single spaces. */
function oneLine(text: string): string {
  return text.split(/\s+/).filter(Boolean).join(' ');
}

function orBecause(value: string | null, because: string): Coerced {
  return value === null ? { because } : { value };
}

function emailIn(text: string): string | null {
  return text.length <= 254 && /^[^\s@,;<>"]+@[^\s@,;<>".]+(?:\.[^\s@,;<>".]+)+$/.test(text)
    ? text.toLowerCase()
    : null;
}

/** Kept as it was written: digits with the usual signs between them, and perhaps an extension. */
function phoneIn(text: string): string | null {
  if (!/^\+?[\d ().\-/]{5,40}(?:(?:x|ext\.?) ?\d{1,8})?$/i.test(text)) return null;
  const digits = text.replaceAll(/\D/g, '').length;
  return digits >= 5 && digits <= 25 ? text : null;
}
