import type { EntityManager } from '@mikro-orm/core';

import type { JobQueue, Priority } from '../ports/job-queue.ts';
import type { ProgressFeed } from '../ports/progress-feed.ts';
import type { Import } from './import.ts';

/** Queues the work on an import's newest run and announces it, in `em`'s transaction. */
export async function queueRun(
  { em, jobs, progress }: { em: EntityManager; jobs: JobQueue; progress: ProgressFeed },
  { id, organizationId, integrationId, claim }: Import,
  priority: Priority,
): Promise<void> {
  await jobs.retryImport(em, { organizationId, integrationId, importId: id, claim, priority });
  await progress.announce(em, { topic: 'import', organizationId, id });
}
