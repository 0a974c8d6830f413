import type { EntityManager } from '@mikro-orm/core';

import type { Clock } from '../ports/clock.ts';
import { EmployeeFieldDefinition } from './employee-field-definition.ts';
import type { EmployeeField } from './employee-field.ts';
import { overrideBuiltIn } from './override-built-in.ts';

/** Makes the values of these fields visible to administrators only, in `em`'s transaction. */
export async function restrictFields(
  { em, clock }: { em: EntityManager; clock: Clock },
  organizationId: string,
  fields: readonly EmployeeField[],
): Promise<void> {
  const decided = { decidedVisibility: 'ADMINISTRATORS' } as const;
  const own = fields.filter(({ custom }) => custom).map(({ key }) => key);
  if (own.length > 0) {
    await em.nativeUpdate(
      EmployeeFieldDefinition,
      { key: { $in: own }, decidedVisibility: null },
      { ...decided, updatedAt: clock.now() },
    );
  }
  for (const field of fields.filter(({ custom }) => !custom)) {
    await overrideBuiltIn({ em, clock }, organizationId, { ...field, ...decided });
  }
}
