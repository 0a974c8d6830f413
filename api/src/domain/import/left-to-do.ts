import { employeeFlags, type EmployeeFlag } from '../employee/employee-flags.ts';
import type { EmployeeField } from '../employee/employee-field.ts';
import type { Employee } from '../employee/employee.ts';
import type { MappedValue } from '../mapping/mapped-value.ts';
import { isPerson } from '../values/value-kind.ts';

/**
 * What a person should look at after an import that is complete: required values that its employee lacks now, and a
 * manager whom the provider names and Sora does not know. It is empty again as soon as the values are there.
 */
export function leftToDo(
  employee: Pick<Employee, 'customValues' | 'managerId'>,
  fields: readonly EmployeeField[],
  values: readonly MappedValue[],
): readonly EmployeeFlag[] {
  const missing = employeeFlags(employee, fields);
  const field = fields.find(({ key }) => key === 'manager');
  const named = values.find(({ employeeField }) => employeeField === 'manager')?.value ?? null;
  const isUnknown = named !== null && isPerson(named) && !named.employeeId;
  if (!field || !isUnknown || employee.managerId) return missing;
  const others = missing.filter((flag) => flag.field.key !== 'manager');
  const message = `Lever names ${named.name} as ${field.label}, who is not an employee in Sora yet. An administrator can choose somebody on the profile.`;
  return [...others, { field, message }];
}
