import { Pool, types } from 'pg';

/** A calendar day stays the text YYYY-MM-DD: as a Date it would move with the time zone. */
types.setTypeParser(types.builtins.DATE, (day) => day);

/** The connections for everything that is not an entity: hot lists, intake, sessions and jobs. */
export function createPool(
  databaseUrl: string,
  max: number,
  onError: (error: Error) => void,
): Pool {
  const pool = new Pool({
    connectionString: databaseUrl,
    max,
    connectionTimeoutMillis: 10_000,
    application_name: 'sora',
  });
  // An idle connection that breaks is replaced; without a listener it would end the process.
  pool.on('error', onError);
  pool.on('connect', (client) => {
    client.on('error', onError);
  });
  return pool;
}
