import type { FieldType, FieldValue } from './field-value.ts';
import { isBlank } from './is-blank.ts';
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

/** Whether there is anything to be seen. */
export function isFilled(candidate: {
  readonly value: FieldValue | null;
  readonly type: FieldType;
}): candidate is TypedValue {
  const { value, type } = candidate;
  if (value === null || value === undefined) return false;
  if (typeof value === 'string') return !isBlank(value);
  if (isList(value)) return !value.every(isBlank);
  return !isBlank(valueInWords(value, type));
}

/** A text as a value; nothing when it is blank. */
export function filledText(text: string): TypedValue | null {
  return isBlank(text) ? null : { value: text, type: 'TEXT' };
}
