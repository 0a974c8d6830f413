import type { EntityManager } from '@mikro-orm/core';

import { refuse } from '../base/failure.ts';
import type { Clock } from '../ports/clock.ts';
import { EmployeeFieldDefinition } from './employee-field-definition.ts';
import {
  fieldNotFound,
  type EmployeeFieldBuiltIn,
  type EmployeeFieldNotFound,
} from './check-field-input.ts';
import { BUILT_IN_EMPLOYEE_FIELDS, type EmployeeField } from './employee-field.ts';
import { toField } from './employee-fields.ts';

/** Takes a field out of sight. Its values and rules stay, and are there again once it is restored. */
export async function archiveEmployeeField(
  { em, clock }: { em: EntityManager; clock: Clock },
  { key }: { key: string },
): Promise<EmployeeField | EmployeeFieldNotFound | EmployeeFieldBuiltIn> {
  const builtIn = BUILT_IN_EMPLOYEE_FIELDS.find((field) => field.key === key);
  if (builtIn) {
    return refuse(
      'EMPLOYEE_FIELD_BUILT_IN',
      `${builtIn.label} is on every profile and cannot be archived.`,
    );
  }
  const definition = await em.findOne(EmployeeFieldDefinition, { key });
  if (!definition) return fieldNotFound();
  if (definition.archivedAt === null) {
    definition.archivedAt = clock.now();
    definition.updatedAt = definition.archivedAt;
    await em.flush();
  }
  return toField(definition);
}
