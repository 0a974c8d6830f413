import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg';

import { isDatabaseOutage } from './database-outage.ts';

const ASK_AGAIN_MS = 500;
/** graphile-worker's names for the statements that say how a job ended. */
const ENDS_A_JOB = /^(complete|fail)_job/;

/**
 * A pool for graphile-worker, on which the end of a job is told until Postgres has heard it: told once, and in
 * vain, the job would stay locked for hours, and the library would end the process. Told twice, it ends once.
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
          callback.length > 0 ? target.connect(...callback) : target.connect().then(patient);
      }
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

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
      await new Promise((resolve) => {
        setTimeout(resolve, ASK_AGAIN_MS);
      });
      on = pool;
    }
  }
}
