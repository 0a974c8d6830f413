import type { Pool } from 'pg';

/** Runs `work` while no other process does: those that start together wait for the first one. */
export async function oneAtATime<T>(pool: Pool, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('sora:start'))`);
    return await work();
  } finally {
    // Ending the connection gives the lock back, whatever happened.
    client.release(true);
  }
}
