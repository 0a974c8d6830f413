import { visibilityOf } from '../../domain/employee/employee-field.ts';
import type { Context } from '../context.ts';
import type { EmployeeType } from './employee.type.ts';

export type MaybeLater<T> = T | Promise<T>;

type Column =
  | 'phone'
  | 'jobTitle'
  | 'department'
  | 'team'
  | 'location'
  | 'employmentType'
  | 'salary';

/** The value of a built-in employee field, or null for a viewer who may not see it. */
export function shownColumn<K extends Column>(
  employee: EmployeeType,
  column: K,
  { loaders, signedIn }: Pick<Context, 'loaders' | 'signedIn'>,
): MaybeLater<EmployeeType[K] | null> {
  // No one waits for the fields where they say nothing.
  if (signedIn.role === 'ADMINISTRATOR' || employee[column] === null) return employee[column];
  return loaders.employeeFields().then((fields) => {
    const field = fields.find(({ key }) => key === column);
    return field && visibilityOf(field) === 'EVERYONE' ? employee[column] : null;
  });
}
