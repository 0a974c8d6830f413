import type { EntityManager } from '@mikro-orm/core';

import { newId } from '../base/entity.ts';
import { SORA } from '../identity/actor.ts';
import type { Clock } from '../ports/clock.ts';
import type { JobQueue } from '../ports/job-queue.ts';
import type { ProgressFeed } from '../ports/progress-feed.ts';
import { beginRun } from './begin-run.ts';
import type { Import } from './import.ts';
import type { RunCause } from './import-run.ts';
import { lockImport } from './lock-import.ts';
import { queueRun } from './queue-run.ts';

/**
 * Lets an import run again behind live ones. One that somebody else has put on its way since it was `seen` is left
 * alone.
 */
export async function queueAgain(
  ports: { em: EntityManager; jobs: JobQueue; progress: ProgressFeed; clock: Clock },
  seen: Import,
  cause: RunCause,
): Promise<void> {
  const { id, status, claim } = seen;
  // On a fork: of thousands that are queued, none is carried along to the next.
  await ports.em.fork().transactional(async (em) => {
    const record = await lockImport(em, id);
    if (record?.status !== status || record.claim !== claim) return;
    await beginRun(em, record, { claim: newId(), cause, actor: SORA, at: ports.clock.now() });
    await queueRun({ ...ports, em }, record, 'background');
  });
}
