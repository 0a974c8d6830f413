import type { DistinctValue, NewestReadings } from './catalogue-reads.ts';
import type { FieldType } from '../values/field-value.ts';
import type { SourceField } from './candidate.ts';
import { isMasked, isSensitive, looksPrivate, masked } from './sensitive-field.ts';

/** Of other types the values of two people are hardly ever the same, or no one's business. */
const COUNTED_TYPES: ReadonlySet<FieldType> = new Set([
  'TEXT',
  'CHOICE',
  'CHOICES',
  'COUNTRY',
  'YES_NO',
  'NUMBER',
  'TIME_ZONE',
]);

/** What is known of a source field from the candidates that were read last. */
export interface FieldFacts {
  /** Null before any was read. */
  readonly fill: FieldFill | null;
  /** Its examples are masked, and it has no distinct values. */
  readonly sensitive: boolean;
  /** Of hires, newest first. */
  readonly examples: readonly string[];
  /** Of hires, the most frequent first. */
  readonly distinctValues: readonly DistinctValue[];
}

export interface FieldFill {
  readonly candidates: number;
  readonly filled: number;
}

/** As long as the readings are the same, what they tell of a field is; a thousand fields have ten thousands of values. */
const told = new WeakMap<NewestReadings, (field: SourceField) => FieldFacts>();

/** What the candidates who were read last tell of each field. */
export function factsOf(readings: NewestReadings): (field: SourceField) => FieldFacts {
  const known = told.get(readings);
  if (known) return known;
  const tell = teller(readings);
  const byField = new Map<string, FieldFacts>();
  const facts = (field: SourceField): FieldFacts => {
    const { key, label, group, type, custom } = field;
    const fieldAsItIs = JSON.stringify([key, label, group, type, custom]);
    const fact = byField.get(fieldAsItIs) ?? tell(field);
    byField.set(fieldAsItIs, fact);
    return fact;
  };
  told.set(readings, facts);
  return facts;
}

function teller({ readAt, fields }: NewestReadings): (field: SourceField) => FieldFacts {
  const everybody = readAt.length;
  // Profile forms are read for some candidates only: of the others no one knows.
  const inForms = [...fields].flatMap(([key, { seenIn }]) =>
    key.startsWith('form.') ? [seenIn] : [],
  );
  // Fields of the same form share one list.
  const withForms = new Set([...new Set(inForms)].flat()).size;
  return (field) => {
    const found = fields.get(field.key);
    const sensitive = isSensitive(field);
    const examples = found?.examples ?? [];
    const isPrivate = (text: string) => sensitive || (field.custom && looksPrivate(text));
    const isCounted = !sensitive && COUNTED_TYPES.has(field.type);
    return {
      fill: fillOf(field.group === 'FORM' ? withForms : everybody, found?.filled ?? 0),
      sensitive,
      // What was kept before a new label, or a later version, made it a sensitive one is not masked yet.
      examples: [...new Set(examples.map((one) => (isPrivate(one) ? masked(one) : one)))],
      distinctValues: isCounted
        ? (found?.distinctValues ?? []).filter(({ value }) => !isMasked(value) && !isPrivate(value))
        : [],
    };
  };
}

function fillOf(candidates: number, filled: number): FieldFill | null {
  return candidates > 0 ? { candidates, filled } : null;
}
