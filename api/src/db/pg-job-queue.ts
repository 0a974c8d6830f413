import type { EntityManager } from '@mikro-orm/core';
import type { EntityManager as SqlEntityManager } from '@mikro-orm/postgresql';

import type { JobQueue, Priority } from '../domain/ports/job-queue.ts';

/** Of two jobs that wait, the one with the lower number goes first. */
export const PRIORITIES: Record<Priority, number> = { live: 0, background: 10 };

/** How often a job is tried; waits grow from seconds to about half an hour in all. */
export const MAX_ATTEMPTS = 8;

/** Jobs are rows of graphile-worker on the same Postgres, so they commit with what caused them. */
export const pgJobQueue: JobQueue = {
  retryImport: (em, { runAt, ...job }) =>
    queue(em, 'retry-import', job, { runAt, jobKey: importKey(job.importId) }),
  catchUp: (em, job) => queue(em, 'catch-up', job),
  compareHires: (em, job) =>
    queue(em, 'compare-hires', { ...job, priority: 'background' }, { jobKey: compareKey(job) }),
  resumeImports: async (em, { integrationId, triedBefore, now }) => {
    await (em as SqlEntityManager).execute(RESUME, [
      now,
      integrationId,
      triedBefore,
      now,
      PRIORITIES.background,
      PRIORITIES.live,
      MAX_ATTEMPTS,
    ]);
  },
};

/** The hourly one and one that somebody asked for are the same. */
function compareKey({ integrationId }: { integrationId: string }): string {
  return `compare:${integrationId}`;
}

/** A later job of an import takes the place of one that waits. */
function importKey(importId: string): string {
  return `import:${importId}`;
}

const RESUME = /* sql */ `
with resumed as (
  update import set next_try_at = ?
  where integration_id = ? and status = 'WAITING' and updated_at < ? and next_try_at > ?
  returning id, organization_id, integration_id, claim, cause
)
select count(*) from graphile_worker.add_jobs(array(
  select ('retry-import',
    json_build_object('organizationId', organization_id, 'integrationId', integration_id, 'importId', id,
      'claim', claim, 'priority', case when cause = 'CATCH_UP' then 'background' else 'live' end),
    null, null, max_attempts, 'import:' || id, case when cause = 'CATCH_UP' then background else live end,
    array[integration_id::text])::graphile_worker.job_spec
  from resumed, (values (?::smallint, ?::smallint, ?::smallint)) as t (background, live, max_attempts)
))`;

/** The flag says whose slots the job takes; see jobs/share-slots.ts. */
async function queue(
  em: EntityManager,
  task: string,
  job: { integrationId: string; priority?: Priority },
  { runAt, jobKey }: { runAt?: Date | undefined; jobKey?: string } = {},
): Promise<void> {
  const priority = PRIORITIES[job.priority ?? 'live'];
  await (em as SqlEntityManager).execute(
    `select graphile_worker.add_job(?, ?::json, max_attempts := ?, priority := ?, flags := array[?],
      run_at := ?, job_key := ?)`,
    [
      ...[task, JSON.stringify(job), MAX_ATTEMPTS, priority, job.integrationId],
      ...[runAt ?? null, jobKey ?? null],
    ],
  );
}
