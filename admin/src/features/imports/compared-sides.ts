import type { FieldType } from '../../shared/field-types.ts';
import { typedWords } from '../../shared/typed-words.ts';

interface Side {
  field: { key: string };
  value: string | null;
}

export interface ComparedRow {
  key: string;
  label: string;
  /** What the mapping gives for the candidate. */
  candidate: string | null;
  /** One for each employee, in their order. */
  employees: (string | null)[];
  /** Whether somebody has another value than the candidate. */
  differs: boolean;
}

/** The candidate and the employees beside each other, field by field; a field that no one has is left out. */
export function comparedSides(
  candidate: readonly {
    employeeField: { key: string; label: string; type: FieldType };
    value: string | null;
  }[],
  employees: readonly { values: readonly Side[] }[],
): ComparedRow[] {
  return candidate.flatMap(({ employeeField: { key, label, type }, value }): ComparedRow[] => {
    const others = employees.map(
      ({ values }) => values.find(({ field }) => field.key === key)?.value ?? null,
    );
    if (value === null && others.every((other) => other === null)) return [];
    const differs = others.some((other) => other !== value);
    const shown = (words: string | null) => (words === null ? null : typedWords(words, type));
    return [{ key, label, candidate: shown(value), employees: others.map(shown), differs }];
  });
}
