import type { Columns } from '../base/entity.ts';
import type { Page, PageRequest } from '../base/page.ts';
import type { Employee } from './employee.ts';

export type EmployeeRow = Columns<Employee>;
export type EmployeeListRow = EmployeeRow & {
  /** Undefined when it was not asked for. */
  readonly manager?: EmployeeRow | null;
};
/** What of an employee will be looked at; a row has no more than that, whatever its type says. */
export type EmployeeColumns = ReadonlySet<keyof EmployeeRow> | 'all';

/** Lists of employees, each one SQL statement that gives plain rows. Always of one organization. */
export interface EmployeeLists {
  employees(
    organizationId: string,
    request: PageRequest &
      EmployeeFilter & {
        columns: EmployeeColumns;
        /** Null when the manager was not asked for. */
        managerColumns: EmployeeColumns | null;
      },
  ): Promise<Page<EmployeeListRow>>;
  countEmployees(organizationId: string, filter: EmployeeFilter): Promise<number>;
  /** How many employees have a value, by the key of the employee field; fields that no one has are left out. */
  employeesWithValue(organizationId: string): Promise<ReadonlyMap<string, number>>;
}

/** Employee fields that a search looks at besides names. */
export const SEARCHED_FIELDS = ['jobTitle', 'department', 'workEmail', 'personalEmail'] as const;

export interface EmployeeFilter {
  /** Words of names, addresses, job titles or departments; null for everyone. */
  readonly search: string | null;
  /** Fields that the search leaves out, since the viewer may not see them. */
  readonly notSearched: readonly (typeof SEARCHED_FIELDS)[number][];
  /** Only those who lack a required value. */
  readonly flagged: boolean;
}
