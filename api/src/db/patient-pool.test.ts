import type { Pool } from 'pg';
import { expect, test } from 'vitest';

import { patientPool } from './patient-pool.ts';

const COMPLETED = { name: 'complete_job/graphile_worker', text: 'delete', values: [1] };

/** A pool that gives a connection after it has failed to this often. */
function poolThatFails(times: number) {
  const told: unknown[] = [];
  let failures = times;
  const connect = async () => {
    failures -= 1;
    if (failures >= 0) throw new Error('timeout exceeded when trying to connect');
    return { query: async (asked: unknown) => void told.push(asked), release: () => undefined };
  };
  return { pool: { connect } as unknown as Pool, told };
}

test('the end of a job is told although there was no connection at first', async () => {
  const { pool, told } = poolThatFails(1);
  const client = await patientPool(pool, new AbortController().signal).connect();
  await client.query(COMPLETED);
  expect(told).toEqual([COMPLETED]);
});

test('a process that stops does not fail because no one can be told any more', async () => {
  const { pool, told } = poolThatFails(Infinity);
  const client = await patientPool(pool, AbortSignal.abort()).connect();
  await expect(client.query(COMPLETED)).resolves.toMatchObject({ rowCount: 0 });
  client.release();
  expect(told).toEqual([]);
});

test('what is no outage is no reason to wait', async () => {
  const pool = { connect: () => Promise.reject(new Error('no such role')) } as unknown as Pool;
  const connecting = patientPool(pool, new AbortController().signal).connect();
  await expect(connecting).rejects.toThrow('no such role');
});
