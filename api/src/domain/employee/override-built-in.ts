import type { EntityManager } from '@mikro-orm/core';

import { newId } from '../base/entity.ts';
import type { Clock } from '../ports/clock.ts';
import { EmployeeFieldDefinition } from './employee-field-definition.ts';
import type { EmployeeField } from './employee-field.ts';

/** Keeps what the organization changes about a built-in field. `field` is the field as it will be. */
export async function overrideBuiltIn(
  { em, clock }: { em: EntityManager; clock: Clock },
  organizationId: string,
  field: EmployeeField,
): Promise<void> {
  const now = clock.now();
  await em.upsert(
    EmployeeFieldDefinition,
    { ...field, id: newId(), organizationId, createdAt: now, updatedAt: now },
    {
      onConflictFields: ['organizationId', 'key'],
      onConflictMergeFields: [
        'required',
        'description',
        'position',
        'decidedVisibility',
        'updatedAt',
      ],
    },
  );
}
