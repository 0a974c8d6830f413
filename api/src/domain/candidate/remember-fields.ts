import type { EntityManager } from '@mikro-orm/core';

import type { Clock } from '../ports.ts';
import type { Candidate, SourceField } from './candidate.ts';
import { RememberedField } from './remembered-field.ts';

/** Keeps the custom fields of a candidate that was read, and returns those not known before. */
export async function rememberFields(
  { em, clock }: { em: EntityManager; clock: Clock },
  input: { organizationId: string; integrationId: string; candidate: Candidate },
): Promise<readonly SourceField[]> {
  const custom = input.candidate.fields.filter((field) => field.custom);
  if (custom.length === 0) return [];
  const known = await em.find(
    RememberedField,
    { integrationId: input.integrationId, key: { $in: custom.map((field) => field.key) } },
    { fields: ['key'] },
  );
  const knownKeys = new Set(known.map((field) => field.key));
  await em.upsertMany(
    RememberedField,
    custom.map(({ key, label, group, type, description }) => ({
      integrationId: input.integrationId,
      organizationId: input.organizationId,
      key,
      label,
      group,
      type,
      description,
      lastSeenAt: clock.now(),
    })),
    { onConflictFields: ['integrationId', 'key'] },
  );
  return custom.filter((field) => !knownKeys.has(field.key));
}
