import type { EntityManager } from '@mikro-orm/core';

import { Employee } from '../employee/employee.ts';
import type { PlannedChange } from '../employee/plan-changes.ts';
import type { PersonReference } from '../field-value.ts';

/** Leaves out a manager to whom, further up, the employee is manager: Lever may hold both, and nobody can be above themselves. */
export async function withoutCircle(
  em: EntityManager,
  employee: Pick<Employee, 'id'> | null,
  changes: readonly PlannedChange[],
): Promise<readonly PlannedChange[]> {
  const manager = changes.find(({ employeeField }) => employeeField.key === 'manager');
  const { employeeId = null } = (manager?.after ?? {}) as Partial<PersonReference>;
  if (!employee || !manager || !(await isAbove(em, employee.id, employeeId))) return changes;
  return changes.filter((change) => change !== manager);
}

async function isAbove(
  em: EntityManager,
  employeeId: string,
  managerId: string | null,
): Promise<boolean> {
  const seen = new Set<string>();
  let above = managerId;
  while (above !== null && !seen.has(above)) {
    if (above === employeeId) return true;
    seen.add(above);
    const next: Employee | null = await em.findOne(Employee, { id: above });
    above = next?.managerId ?? null;
  }
  return false;
}
