import type { EntityManager } from '@mikro-orm/core';

import { isRefusal } from '../../base/failure.ts';
import { findIntegration, type IntegrationNotFound } from '../../integration/find-integration.ts';
import type { Integration } from '../../integration/integration.ts';
import type { ProgressFeed } from '../../ports/progress-feed.ts';
import { draftStale, type FieldMappingDraftStale } from './draft-stale.ts';
import { FieldMappingDraft } from './field-mapping-draft.ts';
import { lockFieldMapping } from './lock-field-mapping.ts';

/** Removes the draft, unless it is another one than the one that was looked at. */
export async function discardFieldMappingDraft(
  ports: { em: EntityManager; progress: ProgressFeed },
  input: { integrationId: string; revision: number },
): Promise<{ integration: Integration } | FieldMappingDraftStale | IntegrationNotFound> {
  const found = await findIntegration(ports.em, input.integrationId);
  if (isRefusal(found)) return found;
  return ports.em.transactional(async (em) => {
    const integration = await lockFieldMapping(em, found.id);
    const draft = await em.findOne(
      FieldMappingDraft,
      { integrationId: found.id },
      { refresh: true },
    );
    if (draft?.revision !== input.revision) return draftStale(draft);
    em.remove(draft);
    const { organizationId, id } = integration;
    await ports.progress.announce(em, { topic: 'integration', organizationId, id });
    return { integration };
  });
}
