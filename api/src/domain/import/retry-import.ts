import type { EntityManager } from '@mikro-orm/core';

import { newId } from '../entity.ts';
import { refuse, type Refusal } from '../failure.ts';
import type { Clock, JobQueue, ProgressFeed } from '../ports.ts';
import { Import } from './import.ts';

/** No step takes nearly as long; an import that says nothing for so long has nobody working on it. */
const STUCK_AFTER_MS = 10 * 60 * 1000;

/** Queues an import again from the start, with today's mapping. Takes it from whoever still holds it. */
export async function retryImport(
  ports: { em: EntityManager; jobs: JobQueue; progress: ProgressFeed; clock: Clock },
  input: { importId: string },
): Promise<Import | Refusal<'IMPORT_NOT_FOUND' | 'IMPORT_NOT_RETRYABLE'>> {
  return ports.em.transactional(async (em) => {
    const record = await em.findOne(Import, { id: input.importId });
    if (!record) return refuse('IMPORT_NOT_FOUND', 'There is no such import in your organization.');
    const waiting = record.status === 'QUEUED' && record.problem !== null;
    const quietMs = ports.clock.now().getTime() - record.updatedAt.getTime();
    const stuck = record.status !== 'COMPLETED' && quietMs > STUCK_AFTER_MS;
    if (record.status !== 'FAILED' && record.status !== 'SKIPPED' && !waiting && !stuck) {
      return refuse(
        'IMPORT_NOT_RETRYABLE',
        record.status === 'COMPLETED'
          ? 'This import is complete: there is nothing to retry.'
          : 'This import is running already.',
      );
    }
    const claim = newId();
    em.assign(record, {
      claim,
      status: 'QUEUED',
      attempts: 0,
      problem: null,
      finishedAt: null,
      updatedAt: ports.clock.now(),
    });
    await ports.jobs.retryImport(em, {
      organizationId: record.organizationId,
      integrationId: record.integrationId,
      importId: record.id,
      claim,
      priority: 'live',
    });
    await ports.progress.announce(em, {
      topic: 'import',
      organizationId: record.organizationId,
      id: record.id,
    });
    return record;
  });
}
