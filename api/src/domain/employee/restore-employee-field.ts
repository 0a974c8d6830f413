import type { EntityManager } from '@mikro-orm/core';

import type { Clock } from '../ports/clock.ts';
import { EmployeeFieldDefinition } from './employee-field-definition.ts';
import { fieldNotFound, type EmployeeFieldNotFound } from './check-field-input.ts';
import type { EmployeeField } from './employee-field.ts';
import { employeeFields } from './employee-fields.ts';

/** Brings an archived field back, with its values and rules. Nothing changes for one that is not archived. */
export async function restoreEmployeeField(
  { em, clock }: { em: EntityManager; clock: Clock },
  { key }: { key: string },
): Promise<EmployeeField | EmployeeFieldNotFound> {
  await em.nativeUpdate(
    EmployeeFieldDefinition,
    { key, archivedAt: { $ne: null } },
    { archivedAt: null, updatedAt: clock.now() },
  );
  const field = (await employeeFields(em)).find((one) => one.key === key);
  return field ?? fieldNotFound();
}
