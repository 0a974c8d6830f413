import type { FieldType, FieldValue } from '../values/field-value.ts';
import { isList } from '../values/value-kind.ts';
import { valueInWords } from '../values/value-in-words.ts';
import type { CandidateField } from './candidate.ts';
import { isSensitive, looksPrivate, masked } from './sensitive-field.ts';

/** Values in words by key: shortened, masked where they are sensitive; of several choices, each one. */
export type Examples = Readonly<Record<string, string | readonly string[]>>;

export const LONGEST_EXAMPLE = 80;
const MOST_CHOICES = 20;

/** What is kept of a candidate's values, to be shown as examples. Of files nothing is. */
export function examplesOf(fields: readonly CandidateField[]): Examples {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const example = field.value === null ? null : exampleOf(field, field.value);
      return example === null ? [] : [[field.key, example] as const];
    }),
  );
}

function exampleOf(field: CandidateField, value: FieldValue): string | readonly string[] | null {
  if (field.type === 'FILE') return null;
  if (isSensitive(field)) return masked(inOneLine(value, field.type));
  const shown = (text: string) => (field.custom && looksPrivate(text) ? masked(text) : text);
  if (!isList(value)) return shown(inOneLine(value, field.type)) || null;
  const choices = value.slice(0, MOST_CHOICES).map((one) => shown(inOneLine(one, 'TEXT')));
  return choices.filter(Boolean);
}

function inOneLine(value: FieldValue, type: FieldType): string {
  const line = valueInWords(value, type)
    .replaceAll(/[\s\0]+/g, ' ')
    .trim();
  const characters = [...line];
  return characters.length > LONGEST_EXAMPLE
    ? `${characters.slice(0, LONGEST_EXAMPLE - 1).join('')}…`
    : line;
}
