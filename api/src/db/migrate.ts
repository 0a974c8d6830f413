import type { MikroORM } from '@mikro-orm/postgresql';
import { runMigrations } from 'graphile-worker';
import type { Pool } from 'pg';

/** Brings the database to this version. */
export async function migrate(orm: MikroORM, pool: Pool): Promise<void> {
  await orm.migrator.up();
  await runMigrations({ pgPool: pool });
  // Workers look for the owners of locked jobs several times a second, however many jobs wait.
  await pool.query(
    `create index if not exists sora_locked_jobs on graphile_worker._private_jobs (locked_by)
     where locked_by is not null`,
  );
}
