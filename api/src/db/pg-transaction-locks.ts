import type { EntityManager as SqlEntityManager } from '@mikro-orm/postgresql';

import type { TransactionLocks } from '../domain/ports/transaction-locks.ts';

/** Advisory locks: of names, since what is decided about need not be a row yet. */
export const pgTransactionLocks: TransactionLocks = {
  async hold(em, names) {
    // In one order everywhere, so that no one waits in a circle.
    for (const name of [...new Set(names)].toSorted()) {
      await (em as SqlEntityManager).execute(
        'select pg_advisory_xact_lock(hashtextextended(?, 0))',
        [name],
      );
    }
  },
};
