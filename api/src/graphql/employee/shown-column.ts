import { maySeeField } from '../../domain/employee/may-see-field.ts';
import { maySee } from '../../domain/identity/policy.ts';
import type { Context } from '../context.ts';
import type { EmployeeType } from './employee.type.ts';

export type MaybeLater<T> = T | Promise<T>;

type Column =
  | 'workEmail'
  | 'personalEmail'
  | 'startsOn'
  | 'timeZone'
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
  if (maySee(signedIn, 'hidden value') || employee[column] === null) return employee[column];
  return seesField(column, { loaders, signedIn }).then((may) => (may ? employee[column] : null));
}

/** Whether a viewer may see the values of the built-in field with this key. */
export async function seesField(
  key: string,
  { loaders, signedIn }: Pick<Context, 'loaders' | 'signedIn'>,
): Promise<boolean> {
  if (maySee(signedIn, 'hidden value')) return true;
  const field = (await loaders.employeeFields()).find((one) => one.key === key);
  return field !== undefined && maySeeField(signedIn, field);
}
