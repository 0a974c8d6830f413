import type { FieldType } from './field-types.ts';
import { calendarDay, money, ungroupedNumber } from '../ui/formats.ts';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/**
 * A value as the API puts it into words ("12 October 2026", "182,500 USD per year"), written as the person does.
 * What is in none of these forms stays as it is.
 */
export function typedWords(words: string, type: FieldType): string {
  if (type === 'DATE') return dayOf(words) ?? words;
  if (type === 'MONEY') return moneyOf(words) ?? words;
  // Without grouping: a number may well be the number of something.
  if (type === 'NUMBER' && /^-?\d+(?:\.\d+)?$/.test(words)) return ungroupedNumber(words);
  return words;
}

function dayOf(words: string): string | undefined {
  const [, day = '', name = '', year = ''] = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(words) ?? [];
  const month = MONTHS.indexOf(name) + 1;
  return month
    ? calendarDay(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`)
    : undefined;
}

function moneyOf(words: string): string | undefined {
  const parts = /^(?<amount>-?[\d,]+(?:\.\d+)?) (?<currency>[A-Z]{3})(?<often>.*)$/u.exec(words);
  const { amount, currency, often } = parts?.groups ?? {};
  if (!amount || !currency) return undefined;
  return `${money(amount.replaceAll(',', ''), currency)}${often ?? ''}`;
}
