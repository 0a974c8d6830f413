import type { EntityManager } from '@mikro-orm/core';

/** Lets transactions decide one after the other what two of them must not decide at once. */
export interface TransactionLocks {
  /** Waits until no other transaction holds any of these names, and holds them until `em`'s transaction ends. */
  hold(em: EntityManager, names: readonly string[]): Promise<void>;
}
