import { migrate } from './migrate.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { createOrm } from './orm.ts';
import { createPool } from './pool.ts';

/**
 * Brings the database to this version and then furnishes it, while no other process does. On connections of its
 * own, on which statements may take as long as they need.
 */
export async function prepareDatabase(
  databaseUrl: string,
  furnish: () => Promise<void>,
): Promise<void> {
  const pool = createPool(databaseUrl, 2, () => undefined);
  const orm = await createOrm(databaseUrl, 1);
  try {
    await oneAtATime(pool, async () => {
      await migrate(orm, pool);
      await furnish();
    });
  } finally {
    await orm.close(true);
    await pool.end();
  }
}
