import { LockMode, type EntityManager } from '@mikro-orm/core';

import { isId } from '../base/entity.ts';
import { refuse, type Refusal } from '../base/failure.ts';
import { Employee } from './employee.ts';

export type EmployeeNotFound = Refusal<'EMPLOYEE_NOT_FOUND'>;

/**
 * The organization's employee as it is now, locked until `em`'s transaction ends: values and origins are written
 * whole, so that two writers at once must wait for each other.
 */
export async function lockEmployee(
  em: EntityManager,
  employeeId: string,
): Promise<Employee | EmployeeNotFound> {
  const employee = isId(employeeId)
    ? await em.findOne(
        Employee,
        { id: employeeId },
        { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
      )
    : null;
  return employee ?? refuse('EMPLOYEE_NOT_FOUND', 'Employee not found in your organization.');
}
