import { BUILT_IN_EMPLOYEE_FIELDS, type EmployeeField } from './employee-field.ts';
import type { Employee } from './employee.ts';

/** A required value is missing. It never stops a hire; it is shown until somebody sets the value. */
export interface EmployeeFlag {
  readonly field: EmployeeField;
  readonly message: string;
}

const REQUIRED_FIELDS = BUILT_IN_EMPLOYEE_FIELDS.filter((field) => field.required);

/** The keys of the required fields: an employee without one of them is flagged. */
export const REQUIRED_FIELD_KEYS = REQUIRED_FIELDS.map((field) => field.key);

/** One for each required field that is empty, in the order of the fields. */
export function employeeFlags(employee: Partial<Employee>): readonly EmployeeFlag[] {
  return REQUIRED_FIELDS.filter((field) => {
    const value = employee[field.key as keyof Employee];
    return value === null || value === undefined;
  }).map((field) => ({
    field,
    message: `${field.label} is missing. An administrator can map a Lever field to it in Settings > Integrations > Lever > Inbound field mapping.`,
  }));
}
