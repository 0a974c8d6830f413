import type { EmployeeRow } from '../../domain/employee/employee-lists.ts';
import { columns } from './columns.ts';

export const EMPLOYEE = columns(
  'id organization_id provider contact_id first_name last_name preferred_name work_email personal_email phone job_title department team location employment_type starts_on time_zone salary manager_id custom_values origins created_at updated_at',
);

/** Moments inside JSON are texts. */
export function reviveEmployee(employee: EmployeeRow): EmployeeRow {
  const { createdAt, updatedAt } = employee;
  return {
    ...employee,
    ...(createdAt && { createdAt: new Date(createdAt) }),
    ...(updatedAt && { updatedAt: new Date(updatedAt) }),
  };
}
