import type { FieldType, FieldValue } from './field-value.ts';
import { countryName } from './country.ts';
import { plainDecimal } from './decimal.ts';
import { dayInWords } from './calendar-day.ts';
import { moneyInWords } from './money-text.ts';
import { isList, isMoney, isPerson } from './value-kind.ts';

/**
 * Describes a value for people: "12 October 2026", "182,500 USD per year", "Hana Manager (hana@acme.test)",
 * "Yes", lists joined by commas, all other texts as they are. A value that does not suit its type is
 * described by what it is.
 */
export function valueInWords(value: FieldValue, type: FieldType): string {
  if (typeof value === 'string') return textInWords(value, type);
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return plainDecimal(value) ?? String(value);
  if (isList(value)) return value.join(', ');
  if (isMoney(value)) return moneyInWords(value);
  if (isPerson(value)) return personInWords(value.name, value.email);
  return '';
}

function textInWords(value: string, type: FieldType): string {
  if (type === 'DATE') return dayInWords(value) ?? value;
  if (type === 'COUNTRY') return countryName(value) ?? value;
  return value;
}

function personInWords(name: string, email: string | null): string {
  if (!email || email === name) return name;
  return name ? `${name} (${email})` : email;
}
