import type { FieldType, FieldValue } from '../../domain/values/field-value.ts';
import type { Untyped } from './candidate-parts.ts';
import { looksLikeMoment, textOf, utcDay } from './read-value.ts';

const UNTYPED: Untyped = { type: null, value: null };

/**
 * Type and value of something whose type Lever does not tell. No type for what is blank: one taken from
 * nothing would be another one for the next candidate.
 */
export function inferred(value: unknown): { type: FieldType; value: FieldValue } | Untyped {
  if (typeof value === 'boolean') return { type: 'YES_NO', value };
  if (looksLikeMoment(value)) return { type: 'DATE', value: utcDay(value) ?? String(value) };
  if (typeof value === 'number')
    return Number.isFinite(value) ? { type: 'NUMBER', value } : UNTYPED;
  if (Array.isArray(value)) {
    const values = value.map(textOf).filter((entry) => entry !== null);
    return values.length > 0 ? { type: 'CHOICES', value: values } : UNTYPED;
  }
  const text = textOf(value);
  if (text === null) return UNTYPED;
  return { type: text.includes('\n') ? 'LONG_TEXT' : 'TEXT', value: text };
}
