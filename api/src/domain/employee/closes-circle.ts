import type { EntityManager } from '@mikro-orm/core';

import { Employee } from './employee.ts';

/**
 * Whether a person would be above themselves with this manager, by what is saved now. A caller that writes what follows from
 * it holds the `managerLock`, so that two changes at once cannot close a circle together.
 */
export async function closesCircle(
  em: EntityManager,
  employeeId: string,
  managerId: string,
): Promise<boolean> {
  const seen = new Set<string>();
  let above: string | null = managerId;
  while (above !== null && !seen.has(above)) {
    if (above === employeeId) return true;
    seen.add(above);
    const manager: Employee | null = await em.findOne(Employee, { id: above }, { refresh: true });
    above = manager?.managerId ?? null;
  }
  return false;
}
