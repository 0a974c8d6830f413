import type { MikroORM } from '@mikro-orm/postgresql';
import { runMigrations } from 'graphile-worker';
import type { Pool } from 'pg';

/** Brings the database to this version. */
export async function migrate(orm: MikroORM, pool: Pool): Promise<void> {
  await orm.migrator.up();
  await runMigrations({ pgPool: pool });
}
