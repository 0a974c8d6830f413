import type { FieldType, FieldValue } from './field-value.ts';
import { isList } from './value-kind.ts';
import { valueInWords } from './value-in-words.ts';

/** A filled value with the type that it is of. */
export interface TypedValue {
  readonly value: FieldValue;
  readonly type: FieldType;
}

export interface Problem {
  /** A sentence without its full stop, e.g. "“soon” is not a date". */
  readonly problem: string;
}

/** In words, without white space around them. */
export function wordsOf({ value, type }: TypedValue): string {
  return (typeof value === 'string' && type === 'TEXT' ? value : valueInWords(value, type)).trim();
}

/** Whether there is anything but white space. */
export function isFilled(candidate: {
  readonly value: FieldValue | null;
  readonly type: FieldType;
}): candidate is TypedValue {
  const { value, type } = candidate;
  if (value === null || value === undefined) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (isList(value)) return value.some((entry) => entry.trim() !== '');
  return valueInWords(value, type).trim() !== '';
}

/** A text as a value; nothing when it is blank. */
export function filledText(text: string): TypedValue | null {
  return text.trim() === '' ? null : { value: text, type: 'TEXT' };
}
