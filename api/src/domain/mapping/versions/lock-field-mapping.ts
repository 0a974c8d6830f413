import { LockMode, type EntityManager } from '@mikro-orm/core';

import { Integration } from '../../integration/integration.ts';

/** In `em`'s transaction: until it ends, no one else changes the integration's draft or publishes. */
export function lockFieldMapping(em: EntityManager, integrationId: string): Promise<Integration> {
  return em.findOneOrFail(
    Integration,
    { id: integrationId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
}
