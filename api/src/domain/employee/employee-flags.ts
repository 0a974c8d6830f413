import type { EmployeeField } from './employee-field.ts';
import { employeeValue } from './employee-value.ts';
import type { Employee } from './employee.ts';

/** A required value is missing. It never stops a hire; it is shown until somebody sets the value. */
export interface EmployeeFlag {
  readonly field: EmployeeField;
  readonly message: string;
  /** What an administrator can do about it. */
  readonly cure: string;
}

/** One for each required field that is empty, in the order of `fields`, which are the organization's. */
export function employeeFlags(
  employee: Pick<Employee, 'customValues' | 'managerId'>,
  fields: readonly EmployeeField[],
): readonly EmployeeFlag[] {
  const { managerId } = employee;
  const manager = managerId ? { employeeId: managerId, name: '', email: null } : null;
  return fields
    .filter((field) => field.required && employeeValue(employee, field, manager) === null)
    .map((field) => ({
      field,
      message: `${field.label} is missing.`,
      cure: 'Set it on the profile, or map a field to it under Settings > Integrations.',
    }));
}
