import type { EntityManager } from '@mikro-orm/core';
import type { EntityManager as SqlEntityManager } from '@mikro-orm/postgresql';

import type { JobQueue, Priority } from '../domain/ports.ts';

/** Of two jobs that wait, the one with the lower number goes first. */
const PRIORITIES: Record<Priority, number> = { live: 0, background: 10 };

/** How often a job is tried; waits grow from seconds to about half an hour in all. */
export const MAX_ATTEMPTS = 8;

/** Jobs are rows of graphile-worker on the same Postgres, so they commit with what caused them. */
export const pgJobQueue: JobQueue = {
  retryImport: (em, job) => queue(em, 'retry-import', job),
  catchUp: (em, job) => queue(em, 'catch-up', job),
};

/** The flag says whose slots the job takes; see jobs/share-slots.ts. */
async function queue(
  em: EntityManager,
  task: string,
  job: { integrationId: string; priority?: Priority },
): Promise<void> {
  const priority = PRIORITIES[job.priority ?? 'live'];
  await (em as SqlEntityManager).execute(
    'select graphile_worker.add_job(?, ?::json, max_attempts := ?, priority := ?, flags := array[?])',
    [task, JSON.stringify(job), MAX_ATTEMPTS, priority, job.integrationId],
  );
}
