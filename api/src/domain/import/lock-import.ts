import { LockMode, type EntityManager } from '@mikro-orm/core';

import { Import } from './import.ts';

/**
 * An import as it is now, which no one else changes until `em`'s transaction ends; null when there is none. For
 * decisions that depend on how it stands: of two that are made at the same moment, the second sees the first.
 */
export async function lockImport(em: EntityManager, importId: string): Promise<Import | null> {
  return em.findOne(
    Import,
    { id: importId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
}
