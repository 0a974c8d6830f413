import { Client, type Pool } from 'pg';

const LOOK_EVERY_MS = 1000;

/**
 * A killed worker keeps its jobs locked for hours. So each worker holds a session advisory lock as its sign
 * of life, which Postgres lets go of the moment its connection dies, and every worker looks once a second
 * for jobs whose owner shows no life and sets them free.
 *
 * `locked_by` of a job is the worker pool's id; the lock's key is that id's hash.
 */
export class PgWorkerLives {
  readonly #databaseUrl: string;
  readonly #pool: Pool;
  readonly #onProblem: (error: unknown) => void;
  readonly #shown = new Set<string>();
  #missing: ReadonlySet<string> = new Set();
  #client: Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(databaseUrl: string, pool: Pool, onProblem: (error: unknown) => void) {
    this.#databaseUrl = databaseUrl;
    this.#pool = pool;
    this.#onProblem = onProblem;
  }

  async show(workerPoolId: string): Promise<void> {
    this.#shown.add(workerPoolId);
    await this.#connect();
    this.#timer ??= setInterval(() => void this.#look(), LOOK_EVERY_MS);
    await this.#look();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    await this.#client?.end();
  }

  async #look(): Promise<void> {
    try {
      await this.#connect();
      const { rows } = await this.#pool.query<{ id: string }>(DEAD_OWNERS);
      const dead = rows.map(({ id }) => id);
      // Gone in two looks: a worker that only lost its connection for a moment shows itself again by then.
      const surely = dead.filter((id) => this.#missing.has(id));
      this.#missing = new Set(dead);
      if (surely.length === 0) return;
      await this.#pool.query(GIVE_BACK_ATTEMPT, [surely]);
      await this.#pool.query(FREE_JOBS, [surely]);
    } catch (error) {
      if (!this.#closed) this.#onProblem(error);
    }
  }

  /** A lost connection takes the signs of life with it, so they are shown again on a new one. */
  async #connect(): Promise<void> {
    if (this.#closed) return;
    let client = this.#client;
    if (!client) {
      client = new Client({
        connectionString: this.#databaseUrl,
        application_name: 'sora-worker-life',
      });
      const lost = (error?: unknown) => {
        if (this.#client === client) this.#client = undefined;
        if (error && !this.#closed) this.#onProblem(error);
      };
      client.on('error', lost);
      client.on('end', () => lost());
      await client.connect();
      this.#client = client;
      for (const id of this.#shown) await client.query(HOLD, [id]);
      return;
    }
    for (const id of this.#shown) await client.query(HOLD, [id]);
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

/** The attempt that died with its worker does not count as the last one. */
const GIVE_BACK_ATTEMPT = `update graphile_worker._private_jobs
  set attempts = least(attempts, max_attempts - 1) where locked_by = any($1)`;

const FREE_JOBS = 'select graphile_worker.force_unlock_workers($1::text[])';
