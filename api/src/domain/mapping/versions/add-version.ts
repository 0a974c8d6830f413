import type { EntityManager } from '@mikro-orm/core';

import { newId } from '../../base/entity.ts';
import { actorOf } from '../../identity/actor.ts';
import type { Viewer } from '../../identity/viewer.ts';
import { employeeFields } from '../../employee/employee-fields.ts';
import { restrictFields } from '../../employee/restrict-fields.ts';
import type { Integration } from '../../integration/integration.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ProgressFeed } from '../../ports/progress-feed.ts';
import type { Providers } from '../../provider/providers.ts';
import { FieldMapping } from './field-mapping.ts';
import { fieldsForAdministrators } from '../rules/fields-for-administrators.ts';
import { fillsNothing } from '../rules/fills-nothing.ts';
import type { MappingRule } from '../rules/mapping-rule.ts';

/**
 * In `em`'s transaction, under `lockFieldMapping`: imports use these rules from its commit on. What they fill from
 * something for administrators is for administrators from then on too, also when other rules fill it later.
 */
export async function addVersion(
  ports: { em: EntityManager; clock: Clock; progress: ProgressFeed; providers: Providers },
  integration: Integration,
  input: {
    viewer: Viewer;
    version: number;
    rules: readonly MappingRule[];
    note: string | null;
    restoredFrom?: number;
  },
): Promise<FieldMapping> {
  const { em, clock, progress, providers } = ports;
  const { organizationId, id } = integration;
  const { defaultSourceFields } = providers.of(integration.provider);
  const fields = await employeeFields(em);
  const hidden = fieldsForAdministrators(input.rules, fields, defaultSourceFields);
  await restrictFields({ em, clock }, organizationId, hidden);
  const published = em.create(FieldMapping, {
    id: newId(),
    organizationId,
    integrationId: id,
    version: input.version,
    rules: input.rules.filter((rule) => !fillsNothing(rule)),
    note: input.note,
    restoredFrom: input.restoredFrom ?? null,
    savedAt: clock.now(),
    savedBy: actorOf(input.viewer),
  });
  await progress.announce(em, { topic: 'integration', organizationId, id });
  return published;
}
