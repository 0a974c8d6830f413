import { employeeFlags, type EmployeeFlag } from '../employee/employee-flags.ts';
import type { EmployeeField } from '../employee/employee-field.ts';
import type { Employee } from '../employee/employee.ts';
import type { MappedValue } from '../employee/mapped-value.ts';
import type { AboutProvider } from '../provider/about-provider.ts';
import { isPerson } from '../values/value-kind.ts';
import { inSentence } from '../values/in-sentence.ts';

/**
 * What a person should look at after an import that is complete: required values that its employee lacks now, and a
 * manager whom the provider names and Sora could not find. It is empty again as soon as the values are there.
 */
export function leftToDo(
  employee: Pick<Employee, 'customValues' | 'managerId'>,
  fields: readonly EmployeeField[],
  values: readonly MappedValue[],
  { label }: Pick<AboutProvider, 'label'>,
): readonly EmployeeFlag[] {
  const missing = employeeFlags(employee, fields);
  const field = fields.find(({ key }) => key === 'manager');
  const mapped = values.find(({ employeeField }) => employeeField === 'manager');
  if (!field || !mapped || employee.managerId) return missing;
  const { value, problem } = mapped;
  const isUnknown = value !== null && isPerson(value) && !value.employeeId;
  if (!isUnknown && problem === null) return missing;
  const others = missing.filter((flag) => flag.field.key !== 'manager');
  const message = isUnknown
    ? `${label} names ${inSentence(value.name)} as ${field.label}, who is not an employee in Sora yet.`
    : `${field.label} could not be set. ${problem?.replace(/\.?$/u, '.')}`;
  return [...others, { field, message, cure: 'Choose a manager on the profile.' }];
}
