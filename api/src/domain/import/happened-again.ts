import type { EntityManager } from '@mikro-orm/core';

import { isUnreadable } from '../provider/is-unreadable.ts';
import { isRefusal, Outage } from '../base/failure.ts';
import type { CandidateUnreadable } from '../provider/provider-connection.ts';
import type { Providers } from '../provider/providers.ts';
import { confirmEvent } from './confirm-event.ts';
import { Import } from './import.ts';
import { hireOf } from './open-import.ts';

/**
 * Whether what an import has dealt with has happened once more since: the hire was undone and made again, or the
 * candidate came into the stage again. One call; a later announcement of the same hire is no news. `UNKNOWN` while the
 * provider cannot be asked.
 */
export async function happenedAgain(
  { providers }: { providers: Providers },
  record: Import,
): Promise<boolean | 'UNKNOWN' | CandidateUnreadable> {
  try {
    const provider = await providers.ofIntegration(record.integrationId);
    const connection = provider.connection(record.integrationId);
    const standing = await connection.readStanding(record.candidateId);
    if (isRefusal(standing)) return isUnreadable(standing) ? standing : 'UNKNOWN';
    return isLaterThan(record, confirmEvent(record, standing, provider.about).happenedAt);
  } catch (error) {
    if (!(error instanceof Outage) || error.code === 'DATABASE_OUTAGE') throw error;
    return 'UNKNOWN';
  }
}

/** Imports of long ago do not know their moment, which was before they began. */
export function isLaterThan(record: Import, happenedAt: Date | null): boolean {
  return happenedAt !== null && happenedAt > (record.happenedAt ?? record.createdAt);
}

/** The earlier import that has dealt with a hire of this moment; null when it has happened again since. */
export async function dealtWithBy(
  em: EntityManager,
  record: Import,
  happenedAt: Date | null,
): Promise<Import | null> {
  // Nearly every import is the first of its hire, and need not ask.
  if (record.occurrence === 1) return null;
  const before = await em.findOne(
    Import,
    {
      ...hireOf(record),
      status: { $in: ['COMPLETED', 'CLOSED'] },
      occurrence: { $lt: record.occurrence },
    },
    { orderBy: { occurrence: 'desc' }, refresh: true },
  );
  return before && !isLaterThan(before, happenedAt) ? before : null;
}
