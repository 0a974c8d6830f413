import type { EntityManager } from '@mikro-orm/core';

import { newId } from '../entity.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { Integration } from '../integration/integration.ts';
import type { Clock, ProgressFeed } from '../ports.ts';
import { FieldMapping } from './field-mapping.ts';
import { fillsNothing } from './fills-nothing.ts';
import type { MappingRule } from './mapping-rule.ts';

/** In `em`'s transaction, under `lockFieldMapping`: imports use these rules from its commit on. */
export async function addVersion(
  { em, clock, progress }: { em: EntityManager; clock: Clock; progress: ProgressFeed },
  integration: Integration,
  input: {
    viewer: Viewer;
    version: number;
    rules: readonly MappingRule[];
    note: string | null;
    restoredFrom?: number;
  },
): Promise<FieldMapping> {
  const { organizationId, id } = integration;
  const published = em.create(FieldMapping, {
    id: newId(),
    organizationId,
    integrationId: id,
    version: input.version,
    rules: input.rules.filter((rule) => !fillsNothing(rule)),
    note: input.note,
    restoredFrom: input.restoredFrom ?? null,
    savedAt: clock.now(),
    savedBy: input.viewer.name,
  });
  await progress.announce(em, { topic: 'integration', organizationId, id });
  return published;
}
