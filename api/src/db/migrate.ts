import type { MikroORM } from '@mikro-orm/postgresql';
import { runMigrations } from 'graphile-worker';
import type { Pool } from 'pg';

/** Brings the database to this version. Processes that start together wait for the first one. */
export async function migrate(orm: MikroORM, pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('sora:migrate'))`);
    await orm.migrator.up();
    await runMigrations({ pgPool: pool });
  } finally {
    // Ending the connection gives the lock back, whatever happened.
    client.release(true);
  }
}
