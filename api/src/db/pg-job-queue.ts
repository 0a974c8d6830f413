import type { EntityManager } from '@mikro-orm/core';
import type { EntityManager as SqlEntityManager } from '@mikro-orm/postgresql';

import type { JobQueue } from '../domain/ports.ts';

/** How often a job is tried; waits grow from seconds to about half an hour in all. */
export const MAX_ATTEMPTS = 8;

/** Jobs are rows of graphile-worker on the same Postgres, so they commit with what caused them. */
export const pgJobQueue: JobQueue = {
  retryImport: (em, job) => queue(em, 'retry-import', job),
  catchUp: (em, job) => queue(em, 'catch-up', job),
};

async function queue(em: EntityManager, task: string, job: object): Promise<void> {
  await (em as SqlEntityManager).execute(
    'select graphile_worker.add_job(?, ?::json, max_attempts := ?)',
    [task, JSON.stringify(job), MAX_ATTEMPTS],
  );
}
