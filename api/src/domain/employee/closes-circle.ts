import { LockMode, type EntityManager } from '@mikro-orm/core';

import { Employee } from './employee.ts';

/**
 * Whether a person would be above themselves with this manager. Locks whoever is above, so that two changes at
 * once cannot close a circle together: one of them waits, or is a deadlock that Postgres ends.
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
    const manager: Employee | null = await em.findOne(
      Employee,
      { id: above },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
    above = manager?.managerId ?? null;
  }
  return false;
}
