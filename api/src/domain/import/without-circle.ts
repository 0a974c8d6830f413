import type { EntityManager } from '@mikro-orm/core';

import { closesCircle } from '../employee/closes-circle.ts';
import type { Employee } from '../employee/employee.ts';
import type { PlannedChange } from '../employee/plan-changes.ts';
import type { PersonReference } from '../values/field-value.ts';

/** Leaves out a manager to whom, further up, the employee is manager: the provider may hold both, and no one can be above themselves. */
export async function withoutCircle(
  em: EntityManager,
  employee: Pick<Employee, 'id'> | null,
  changes: readonly PlannedChange[],
): Promise<readonly PlannedChange[]> {
  const manager = changes.find(({ employeeField }) => employeeField.key === 'manager');
  const { employeeId = null } = (manager?.after ?? {}) as Partial<PersonReference>;
  if (!employee || !employeeId || !(await closesCircle(em, employee.id, employeeId)))
    return changes;
  return changes.filter((change) => change !== manager);
}
