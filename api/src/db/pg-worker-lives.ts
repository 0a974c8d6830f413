import type { Pool } from 'pg';

import type { SteadyConnection } from './steady-connection.ts';

const LOOK_EVERY_MS = 250;
/** Longer than a worker needs to show itself again when it only lost its connection. */
const DEAD_AFTER_MS = 700;

/**
 * A killed worker keeps its jobs locked for hours. So each worker holds a session advisory lock as its sign
 * of life, which Postgres lets go of the moment its connection dies, and every worker looks four times a second
 * for jobs whose owner shows no life and sets them free.
 *
 * `locked_by` of a job is the worker pool's id; the lock's key is that id's hash.
 */
export class PgWorkerLives {
  readonly #connection: SteadyConnection;
  readonly #pool: Pool;
  readonly #onProblem: (error: unknown) => void;
  readonly #missingSince = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(connection: SteadyConnection, pool: Pool, onProblem: (error: unknown) => void) {
    this.#connection = connection;
    this.#pool = pool;
    this.#onProblem = onProblem;
  }

  async show(workerPoolId: string, jobsInHand: () => readonly string[]): Promise<void> {
    await this.#connection.keep(HOLD, [workerPoolId]);
    await this.#look(workerPoolId, jobsInHand);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  /** A look that takes long is not overtaken by the next one. */
  async #look(ownId: string, jobsInHand: () => readonly string[]): Promise<void> {
    try {
      const dead = this.#surelyDead(await this.#withoutLife());
      if (dead.length > 0) await this.#pool.query(FREE_JOBS, [dead]);
      await this.#pool.query({
        name: 'free-unheard',
        text: FREE_UNHEARD,
        values: [ownId, jobsInHand()],
      });
    } catch (error) {
      if (!this.#closed) this.#onProblem(error);
    }
    if (!this.#closed) {
      this.#timer = setTimeout(() => void this.#look(ownId, jobsInHand), LOOK_EVERY_MS);
    }
  }

  async #withoutLife(): Promise<string[]> {
    const { rows } = await this.#pool.query<{ id: string }>({
      name: 'dead-owners',
      text: DEAD_OWNERS,
    });
    return rows.map(({ id }) => id);
  }

  #surelyDead(missing: readonly string[]): string[] {
    const now = performance.now();
    for (const id of this.#missingSince.keys()) {
      if (!missing.includes(id)) this.#missingSince.delete(id);
    }
    for (const id of missing) {
      if (!this.#missingSince.has(id)) this.#missingSince.set(id, now);
    }
    return missing.filter((id) => now - (this.#missingSince.get(id) ?? now) >= DEAD_AFTER_MS);
  }
}

/** Taken once however often it is asked for, and never waited for. */
const HOLD = `select pg_try_advisory_lock(hashtext('sora:worker'), hashtext($1))
  where not exists (
    select from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()
      and classid = (hashtext('sora:worker')::bigint & 4294967295)::oid
      and objid = (hashtext($1)::bigint & 4294967295)::oid)`;

const DEAD_OWNERS = `select distinct locked_by as id from graphile_worker._private_jobs
  where locked_by is not null and not exists (
    select from pg_locks where locktype = 'advisory' and granted
      and database = (select oid from pg_database where datname = current_database())
      and classid = (hashtext('sora:worker')::bigint & 4294967295)::oid
      and objid = (hashtext(locked_by)::bigint & 4294967295)::oid)`;

/**
 * The attempt that died with its worker does not count as the last one; that it died is counted in the job. One that
 * was there both times that a worker died is suspect: from then on a worker has one such job at a time, so that
 * those that were only there by chance get through.
 * Of two workers that free the same job, the second finds it free. The announcement wakes a worker that has nothing
 * to do.
 */
const FREE_JOBS = /* sql */ `
with freed as (
  update graphile_worker._private_jobs set locked_by = null, locked_at = null,
    attempts = least(attempts, max_attempts - 1),
    payload = (payload::jsonb || jsonb_build_object(
      'workersLost', coalesce((payload ->> 'workersLost')::int, 0) + 1))::json,
    flags = case when payload ->> 'workersLost' is null then flags
      else coalesce(flags, '{}') || '{"suspect": true}' end
  where locked_by = any($1)
  returning id
)
select pg_notify('jobs:insert', json_build_object('count', count(*))::text) from freed having count(*) > 0`;

/** Jobs that this worker was given by an answer that never reached it: no one works on them. */
const FREE_UNHEARD = /* sql */ `
with freed as (
  update graphile_worker._private_jobs
  set locked_by = null, locked_at = null, attempts = greatest(attempts - 1, 0)
  where locked_by = $1 and locked_at < now() - interval '5 seconds' and not id = any($2::bigint[])
  returning id
)
select pg_notify('jobs:insert', json_build_object('count', count(*))::text) from freed having count(*) > 0`;
