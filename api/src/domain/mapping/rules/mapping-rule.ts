import type { Transform } from './transform.ts';

/** Fills one employee field: its source fields become one value, which then goes through the transforms in order. */
export interface MappingRule {
  readonly employeeField: string;
  /** Keys of source fields; `employee.firstName` is what the rule of the employee field firstName gives. */
  readonly sourceFields: readonly string[];
  /** Null: the first source field that is filled decides. A text: all that are filled, with it in between. */
  readonly joinWith: string | null;
  readonly transforms: readonly Transform[];
}

/** Marks a source field that is another employee field. */
export const EMPLOYEE_SOURCE_PREFIX = 'employee.';

/** The key of the employee field that a source field stands for; null when it is one of the candidate. */
export function employeeSource(sourceField: string): string | null {
  return sourceField.startsWith(EMPLOYEE_SOURCE_PREFIX)
    ? sourceField.slice(EMPLOYEE_SOURCE_PREFIX.length)
    : null;
}
