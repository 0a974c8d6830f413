import type { FieldType, FieldValue } from '../../domain/values/field-value.ts';
import { isUnread } from '../../domain/values/unread.ts';
import { dayOfNumber } from '../../domain/values/day-in.ts';
import type { Untyped } from './candidate-parts.ts';
import { textOf } from './read-value.ts';

const UNTYPED: Untyped = { type: null, value: null };
/** Where a field's own name says that its numbers are days. */
const NAMES_A_DAY = /(?:\b|_)(?:date|dob|birthday|birthdate|datum|fecha)(?:\b|_)|(?:datum|fecha)/i;

/**
 * Type and value of something whose type Lever does not tell. A number is a day only where the field's `name` says so:
 * a telephone number is as long as a moment. No type for what is blank: one taken from nothing would be another one for
 * the next candidate.
 */
export function inferred(
  value: unknown,
  name: string,
): { type: FieldType; value: FieldValue } | Untyped {
  if (typeof value === 'boolean') return { type: 'YES_NO', value };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return UNTYPED;
    const day = NAMES_A_DAY.test(name) ? dayOfNumber(value) : null;
    return day === null || isUnread(day) ? { type: 'NUMBER', value } : { type: 'DATE', value: day };
  }
  if (Array.isArray(value)) {
    const values = value.map(textOf).filter((entry) => entry !== null);
    return values.length > 0 ? { type: 'CHOICES', value: values } : UNTYPED;
  }
  const text = textOf(value);
  if (text === null) return UNTYPED;
  return { type: text.includes('\n') ? 'LONG_TEXT' : 'TEXT', value: text };
}
