import type { CataloguedField } from '../sources/catalogued-field.ts';
import type { EmployeeField } from '../../employee/employee-field.ts';

/** How well the values of a source field suit the choices of an employee field. */
export interface ChoiceMatch {
  /** Of the candidates' values, those that are among the choices, from 0 to 1. */
  readonly share: number;
  /** How many different values are. */
  readonly count: number;
  /** The values that are written in another way than the choice they mean, e.g. full time for Full-time. */
  readonly respelled: readonly { readonly from: string; readonly to: string }[];
}

export function hasChoices({ type, choices }: Pick<EmployeeField, 'type' | 'choices'>): boolean {
  return (type === 'CHOICE' || type === 'CHOICES') && choices.length > 0;
}

/** Null when the employee field has no choices, or no values have been seen. */
export function matchChoices(
  field: Pick<EmployeeField, 'type' | 'choices'>,
  { distinctValues }: Pick<CataloguedField, 'distinctValues'>,
): ChoiceMatch | null {
  const { choices } = field;
  if (!hasChoices(field)) return null;
  if (distinctValues.length === 0) return null;
  const bySpelling = new Map(choices.toReversed().map((choice) => [spelling(choice), choice]));
  const matched = distinctValues.flatMap(({ value, count }) => {
    const choice = choices.includes(value) ? value : bySpelling.get(spelling(value));
    return choice === undefined ? [] : [{ value, count, choice }];
  });
  const sum = (counted: readonly { readonly count: number }[]) =>
    counted.reduce((total, { count }) => total + count, 0);
  return {
    share: sum(matched) / sum(distinctValues),
    count: matched.length,
    respelled: matched
      .filter(({ value, choice }) => value.trim().toLowerCase() !== choice.toLowerCase())
      .map(({ value, choice }) => ({ from: value, to: choice })),
  };
}

/** Letters and digits alone, or the text itself when it has none. */
export function spelling(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
  return plain || text.trim();
}
