import type { EntityManager } from '@mikro-orm/core';

import { isRefusal } from '../base/failure.ts';
import type { ProviderConnection } from '../provider/provider-connection.ts';
import { Import } from './import.ts';
import { hireOf } from './open-import.ts';

/** The hire that an import is about, as far as it is known. */
export interface Hire {
  readonly candidateId: string;
  /** By the provider's clock; null when the provider does not say, or when it has not happened yet. */
  readonly happenedAt: Date | null;
}

/**
 * The import of the newest later hire of the same employee, by another candidacy: its values and its workflow entries
 * stand, and an older one leaves them alone whenever it runs. Null when `hire` is the newest, apart from the imports
 * `undone`. Without a moment it is: it happens now.
 */
export async function newerHire(
  em: EntityManager,
  employeeId: string,
  { candidateId, happenedAt }: Hire,
  undone: readonly string[] = [],
): Promise<Import | null> {
  if (!happenedAt) return null;
  return em.findOne(
    Import,
    {
      employeeId,
      id: { $nin: [...undone] },
      status: 'COMPLETED',
      candidateId: { $ne: candidateId },
      happenedAt: { $gt: happenedAt },
    },
    { orderBy: { happenedAt: 'desc' }, refresh: true },
  );
}

/**
 * The imports of newer hires that were undone or came to nothing at the provider, as far as the newest that stands:
 * without them, an older one counts again. One call for each.
 */
export async function undoneHires(
  { em, connection }: { em: EntityManager; connection: ProviderConnection },
  employeeId: string,
  hire: Hire,
): Promise<readonly string[]> {
  const undone: string[] = [];
  for (;;) {
    const newer = await newerHire(em, employeeId, hire, undone);
    if (!newer || (await stillStands(connection, newer))) return undone;
    undone.push(newer.id);
  }
}

async function stillStands(connection: ProviderConnection, newer: Import): Promise<boolean> {
  const standing = await connection.readStanding(newer.candidateId);
  // What cannot be read any more was imported all the same, and nothing says that it was undone.
  if (isRefusal(standing) || standing.isAnonymized) return true;
  if (standing.archive) return standing.archive.isHire;
  return newer.event === 'CANDIDATE_STAGE_CHANGE';
}

/** The import of the same candidacy's hire after it was undone and made again: it counts, whenever this one runs. */
export async function madeAgain(em: EntityManager, record: Import): Promise<Import | null> {
  return em.findOne(
    Import,
    { ...hireOf(record), status: 'COMPLETED', occurrence: { $gt: record.occurrence } },
    { orderBy: { occurrence: 'desc' }, refresh: true },
  );
}
