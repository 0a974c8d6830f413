import type { Pool } from 'pg';

import type { EmployeeListRow, EmployeeLists } from '../../domain/employee/employee-lists.ts';
import { employeeConditions } from './employee-conditions.ts';
import { EMPLOYEE, reviveEmployee } from './employee-row.ts';
import { newest, type ReadPage } from './read-page.ts';

/** Kept by triggers; see migrations/0014-employee-field-counts.ts. */
const FILLED = /* sql */ `
select key, sum(employees)::int as count from (
  select key, employees from employee_field_count where organization_id = $1
  union all
  select key, difference::bigint from employee_field_change, jsonb_each_text(employees) as changed (key, difference)
  where organization_id = $1
) counted group by key having sum(employees) > 0`;

export function employeeLists(pool: Pool, page: ReadPage): EmployeeLists {
  return {
    async employees(organizationId, request) {
      const { columns, managerColumns } = request;
      const { conditions, values } = await employeeConditions(pool, organizationId, request);
      const manager = managerColumns
        ? `, case when m.id is null then null else json_build_object(${EMPLOYEE.pairs('m', managerColumns)}) end as manager`
        : '';
      const join = managerColumns ? 'left join employee m on m.id = e.manager_id' : '';
      const found = await page<EmployeeListRow>(
        request,
        [organizationId, ...values],
        (after, limit) => `select ${EMPLOYEE.of('e', columns)}${manager} from (
           select * from employee where ${
             request.search === null
               ? `true ${conditions} and ${newest({ organization_id: '$1' }, after, limit)}`
               : `organization_id = $1 ${conditions} and id < ${after} order by id desc limit ${limit}`
           }
         ) e ${join} order by e.id desc`,
        // Which index serves a search depends on how rare its words are.
        request.search === null,
      );
      return managerColumns ? { ...found, rows: found.rows.map(reviveManager) } : found;
    },

    async countEmployees(organizationId, filter) {
      const { conditions, values } = await employeeConditions(pool, organizationId, filter);
      const { rows } = await pool.query<{ count: number }>(
        `select count(*)::int as count from employee where organization_id = $1 ${conditions}`,
        [organizationId, ...values],
      );
      return rows[0]?.count ?? 0;
    },

    async employeesWithValue(organizationId) {
      const { rows } = await pool.query<{ key: string; count: number }>({
        name: 'employees-with-value',
        text: FILLED,
        values: [organizationId],
      });
      return new Map(rows.map(({ key, count }) => [key, count]));
    },
  };
}

function reviveManager(row: EmployeeListRow): EmployeeListRow {
  return row.manager ? { ...row, manager: reviveEmployee(row.manager) } : row;
}
