import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg';

import { isDatabaseOutage } from './database-outage.ts';

const ASK_AGAIN_MS = 500;
/** graphile-worker's names for the statements that say how a job ended. */
const ENDS_A_JOB = /^(complete|fail)_job/;

/**
 * A pool for graphile-worker, on which the end of a job is told until Postgres has heard it: told once, and in
 * vain, the job would stay locked for hours, and the library would end the process. Told twice, it ends once. A
 * connection to tell it on is waited for just as long.
 * `signal`: when to stop trying; the job is then another worker's.
 */
export function patientPool(pool: Pool, signal: AbortSignal): Pool {
  const patient = (client: PoolClient): PoolClient =>
    new Proxy(client, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (name === 'query') {
          return (...asked: [QueryConfig]) =>
            ENDS_A_JOB.test(asked[0]?.name ?? '')
              ? tell(pool, target, asked[0], signal)
              : target.query(...asked);
        }
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  return new Proxy(pool, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (name === 'connect') {
        // With a callback it is asked for a connection to listen on.
        return (...callback: []) =>
          callback.length > 0
            ? target.connect(...callback)
            : connected(target, signal).then(patient);
      }
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

async function connected(pool: Pool, signal: AbortSignal): Promise<PoolClient> {
  for (;;) {
    try {
      return await pool.connect();
    } catch (error) {
      if (signal.aborted) return NOBODY;
      if (!isDatabaseOutage(error)) throw error;
      await askAgainLater();
    }
  }
}

/** Whom a process that stops tells what no database hears any more. */
const NOBODY = {
  query: async () => ({ rows: [], rowCount: 0 }),
  release: () => undefined,
} as unknown as PoolClient;

async function tell(
  pool: Pool,
  client: PoolClient,
  statement: QueryConfig,
  signal: AbortSignal,
): Promise<QueryResult | undefined> {
  let on: Pick<PoolClient, 'query'> = client;
  for (;;) {
    try {
      return await on.query(statement);
    } catch (error) {
      if (!isDatabaseOutage(error)) throw error;
      if (signal.aborted) return undefined;
      await askAgainLater();
      on = pool;
    }
  }
}

function askAgainLater(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ASK_AGAIN_MS);
  });
}
