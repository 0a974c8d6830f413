import type { EntityManager } from '@mikro-orm/core';

import { newId } from '../base/entity.ts';
import { EmployeeAddress } from './employee-address.ts';
import type { Employee } from './employee.ts';

/** Keeps the email addresses that an employee had as a candidate, in the form in which addresses are compared. */
export async function rememberAddresses(
  em: EntityManager,
  { id: employeeId, organizationId }: Employee,
  { addresses, at }: { addresses: readonly string[]; at: Date },
): Promise<void> {
  if (addresses.length === 0) return;
  const rows = addresses.map((address) => ({
    id: newId(),
    organizationId,
    employeeId,
    address,
    createdAt: at,
  }));
  await em.upsertMany(EmployeeAddress, rows, {
    onConflictFields: ['organizationId', 'address', 'employeeId'],
    onConflictAction: 'ignore',
  });
}
