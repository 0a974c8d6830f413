import type { EntityManager } from '@mikro-orm/core';

import { newId } from '../entity.ts';
import type { Clock, JobQueue, ProgressFeed } from '../ports.ts';
import type { Import } from './import.ts';

/** Queues an import behind live ones, from the start, and takes it from whoever still holds it. */
export async function queueAgain(
  ports: { em: EntityManager; jobs: JobQueue; progress: ProgressFeed; clock: Clock },
  record: Import,
): Promise<void> {
  await ports.em.transactional(async (em) => {
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
