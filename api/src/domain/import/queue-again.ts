import type { EntityManager } from '@mikro-orm/core';

import { newId } from '../entity.ts';
import type { Clock, JobQueue, ProgressFeed } from '../ports.ts';
import type { Import } from './import.ts';
import { lockImport } from './lock-import.ts';

/**
 * Queues an import behind live ones, from the start, and takes it from any process that still holds it. One that somebody
 * else has put on its way meanwhile is left alone.
 */
export async function queueAgain(
  ports: { em: EntityManager; jobs: JobQueue; progress: ProgressFeed; clock: Clock },
  seen: Import,
): Promise<void> {
  const { id, status, claim: seenClaim } = seen;
  await ports.em.transactional(async (em) => {
    const record = await lockImport(em, id);
    if (record?.status !== status || record.claim !== seenClaim) return;
    const claim = newId();
    em.assign(record, {
      claim,
      status: 'QUEUED',
      attempts: 0,
      problem: null,
      finishedAt: null,
      waitingSince: null,
      outageTries: 0,
      nextTryAt: null,
      updatedAt: ports.clock.now(),
    });
    await ports.jobs.retryImport(em, {
      organizationId: record.organizationId,
      integrationId: record.integrationId,
      importId: record.id,
      claim,
      priority: 'background',
    });
    await ports.progress.announce(em, {
      topic: 'import',
      organizationId: record.organizationId,
      id: record.id,
    });
  });
}
