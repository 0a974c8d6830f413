import { LockMode, type EntityManager } from '@mikro-orm/core';

import { Integration } from './integration.ts';

/**
 * An integration as it is now, which nobody else changes until `em`'s transaction ends. For what depends on its
 * connection, its listeners and its webhooks: those who make and remove them take turns.
 */
export async function lockIntegration(em: EntityManager, id: string): Promise<Integration> {
  return em.findOneOrFail(
    Integration,
    { id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
}
