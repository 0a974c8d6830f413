import type { FieldType, FieldValue } from '../../domain/field-value.ts';
import { looksLikeMoment, textOf, utcDay } from './read-value.ts';

/**
 * Type and value of something whose type Lever does not tell. Null for what is blank: a type taken from
 * nothing would be another one for the next candidate.
 */
export function inferred(value: unknown): { type: FieldType; value: FieldValue } | null {
  if (typeof value === 'boolean') return { type: 'YES_NO', value };
  if (looksLikeMoment(value)) return { type: 'DATE', value: utcDay(value) ?? String(value) };
  if (typeof value === 'number') return Number.isFinite(value) ? { type: 'NUMBER', value } : null;
  if (Array.isArray(value)) {
    const values = value.map(textOf).filter((entry) => entry !== null);
    return values.length > 0 ? { type: 'CHOICES', value: values } : null;
  }
  const text = textOf(value);
  if (text === null) return null;
  return { type: text.includes('\n') ? 'LONG_TEXT' : 'TEXT', value: text };
}
