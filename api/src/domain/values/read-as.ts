import { countryIn } from './country.ts';
import { dayIn, dayOfNumber } from './day-in.ts';
import { plainDecimal } from './decimal.ts';
import { emailIn } from './email-address.ts';
import type { FieldType, FieldValue } from './field-value.ts';
import { isSoundMoney, moneyIn, numberIn } from './money-text.ts';
import { oneLine } from './one-line.ts';
import { phoneIn } from './phone.ts';
import { timeZoneIn } from './time-zone.ts';
import type { Unread } from './unread.ts';
import { isMoney, isPerson } from './value-kind.ts';
import { yesNoIn } from './yes-no.ts';

/** The types whose values are read, and not taken as they are, chosen from a list, or looked up. */
export type ReadType = Exclude<
  FieldType,
  'TEXT' | 'LONG_TEXT' | 'ADDRESS' | 'CHOICE' | 'CHOICES' | 'EMPLOYEE' | 'FILE'
>;

/** `text` is blank for what is no text. */
const READING: Record<ReadType, (value: FieldValue, text: string) => FieldValue | Unread> = {
  NUMBER: (value, text) => {
    if (typeof value !== 'number') return numberIn(text);
    return Number.isFinite(value) ? value + 0 : { because: 'is not a number' };
  },
  MONEY: (value, text) => {
    if (typeof value === 'object' && isMoney(value) && isSoundMoney(value)) return value;
    return typeof value === 'number'
      ? { because: 'is not an amount of money: it has no currency' }
      : moneyIn(text);
  },
  DATE: (value, text) => (typeof value === 'number' ? dayOfNumber(value) : dayIn(text)),
  YES_NO: (value, text) => (typeof value === 'boolean' ? value : yesNoIn(text)),
  EMAIL: (value, text) =>
    typeof value === 'object' && isPerson(value)
      ? (emailIn(value.email ?? '') ?? { because: 'has no email address' })
      : (emailIn(text) ?? { because: 'is not an email address' }),
  PHONE: (value, text) => phoneIn(typeof value === 'number' ? (plainDecimal(value) ?? '') : text),
  COUNTRY: (_, text) => countryIn(text),
  TIME_ZONE: (_, text) => timeZoneIn(text),
};

/**
 * A value as one of the type, or what it is not. Takes what is of the type already, and texts that can be read in one
 * way only: nothing is guessed.
 */
export function readAs(type: ReadType, value: FieldValue): FieldValue | Unread {
  return READING[type](value, typeof value === 'string' ? oneLine(value) : '');
}
