import type { Pool } from 'pg';

/**
 * How many connections to the database of `pool` wait for a lock. By the locks themselves: what another connection
 * waits for is in pg_stat_activity too, but hidden from the role that the program runs as.
 */
export async function waitingForLocks(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `select count(distinct pid)::int as count from pg_locks join pg_stat_activity using (pid)
     where not granted and datname = current_database()`,
  );
  return rows[0]?.count ?? 0;
}
