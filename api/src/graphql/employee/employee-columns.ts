import { NAME_COLUMNS } from '../../domain/employee/display-name.ts';
import type { EmployeeColumns, EmployeeRow } from '../../domain/employee/employee-lists.ts';

type Column = keyof EmployeeRow;

const PLAIN = [
  'id',
  'firstName',
  'lastName',
  'preferredName',
  'workEmail',
  'personalEmail',
  'phone',
  'jobTitle',
  'department',
  'team',
  'location',
  'employmentType',
  'startsOn',
  'timeZone',
  'salary',
  'createdAt',
] as const satisfies readonly Column[];

/** What fields are made of. A field that is not here may look at everything. */
const MADE_OF: ReadonlyMap<string, readonly Column[]> = new Map<string, readonly Column[]>([
  ...PLAIN.map((column): [string, readonly Column[]] => [column, [column]]),
  ['__typename', []],
  ['displayName', [...NAME_COLUMNS, 'workEmail', 'personalEmail']],
  ['manager', ['managerId']],
  ['flags', [...PLAIN, 'managerId', 'customValues']],
  ['enrollments', ['id']],
  ['pastEnrollments', ['id']],
  ['imports', ['id']],
]);

/** The columns that an employee's fields look at. */
export function employeeColumns(fields: ReadonlySet<string>): EmployeeColumns {
  const columns = new Set<Column>();
  for (const field of fields) {
    const used = MADE_OF.get(field);
    if (!used) return 'all';
    for (const column of used) columns.add(column);
  }
  return columns;
}
