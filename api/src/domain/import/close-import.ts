import type { EntityManager } from '@mikro-orm/core';

import { newId } from '../base/entity.ts';
import { refuse, type Refusal } from '../base/failure.ts';
import { actorOf } from '../identity/actor.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { Clock } from '../ports/clock.ts';
import type { ProgressFeed } from '../ports/progress-feed.ts';
import { cleanText } from '../values/clean-text.ts';
import { latestRun, stop } from './begin-run.ts';
import type { Import, ImportStatus } from './import.ts';
import { lockImport } from './lock-import.ts';

export const LONGEST_CLOSE_REASON = 500;
/** What stands still until somebody does something, or may wait in vain. */
const CLOSABLE: ReadonlySet<ImportStatus> = new Set(['FAILED', 'NEEDS_DECISION', 'WAITING']);

/**
 * Says that nothing will come of an import, and why: it is out of the way, and its story stays. Anyone who retries it
 * opens it again, and so does another hire of the candidate.
 */
export async function closeImport(
  ports: { em: EntityManager; progress: ProgressFeed; clock: Clock },
  input: { viewer: Viewer; importId: string; reason: string },
): Promise<
  Import | Refusal<'IMPORT_NOT_FOUND' | 'IMPORT_NOT_CLOSABLE' | 'CLOSE_REASON_NOT_VALID'>
> {
  const reason = cleanText(input.reason).trim();
  if (reason === '' || reason.length > LONGEST_CLOSE_REASON) {
    return refuse(
      'CLOSE_REASON_NOT_VALID',
      `Enter a reason of 1 to ${LONGEST_CLOSE_REASON} characters.`,
    );
  }
  return ports.em.transactional(async (em) => {
    const record = await lockImport(em, input.importId);
    if (!record) return refuse('IMPORT_NOT_FOUND', 'Import not found in your organization.');
    if (!CLOSABLE.has(record.status)) {
      return refuse(
        'IMPORT_NOT_CLOSABLE',
        'You can only close an import that failed, is waiting for the provider or needs a decision.',
      );
    }
    const now = ports.clock.now();
    stop(await latestRun(em, record), now);
    em.assign(record, {
      // A process that holds the old claim lets go.
      claim: newId(),
      status: 'CLOSED',
      closed: { reason, by: actorOf(input.viewer), at: now.toISOString() },
      finishedAt: now,
      updatedAt: now,
    });
    await ports.progress.announce(em, {
      topic: 'import',
      organizationId: record.organizationId,
      id: record.id,
    });
    return record;
  });
}
