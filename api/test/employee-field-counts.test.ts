import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { foldFieldCounts } from '../src/db/fold-field-counts.ts';
import { createListReads } from '../src/db/pg-list-reads.ts';
import { createPool } from '../src/db/pool.ts';
import { BUILT_IN_EMPLOYEE_FIELDS } from '../src/domain/employee/employee-field.ts';
import { newId } from '../src/domain/base/entity.ts';
import { freshDatabase } from './kit/fresh-database.ts';
import { seeded } from './mapping/seeded.ts';

const DEEP = process.env['SORA_TEST_DEEP'] === '1';
const AT_MOST_MS = DEEP ? 600_000 : 60_000;
const [acme, initech] = [newId(), newId()];
let writers: Pool;
/** One connection, so that a transaction on it is one moment, and what it has read is counted. */
let reader: Pool;
beforeAll(async () => {
  const url = await freshDatabase();
  writers = createPool(url, 8, () => undefined);
  reader = createPool(url, 1, () => undefined);
  for (const [id, name] of [
    [acme, 'acme'],
    [initech, 'initech'],
  ]) {
    await writers.query(
      `insert into organization (id, name, slug, "createdAt") values ($1, $2, $2, now())`,
      [id, name],
    );
  }
});
afterAll(() => Promise.all([writers.end(), reader.end()]));

function columnOf(key: string): string {
  if (key === 'manager') return 'manager_id';
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** By reading everybody. */
const EVERYBODY = `select key, count(*)::int as count from employee e, lateral (
    select key from (values ${BUILT_IN_EMPLOYEE_FIELDS.map(({ key }) => `('${key}', e.${columnOf(key)} is not null)`).join(', ')}) built_in (key, filled) where filled
    union all select jsonb_object_keys(e.custom_values)
  ) field where organization_id = $1 group by key`;

async function countEverybody(organizationId: string): Promise<Record<string, number>> {
  const { rows } = await reader.query<{ key: string; count: number }>(EVERYBODY, [organizationId]);
  return Object.fromEntries(rows.map(({ key, count }) => [key, count]));
}

async function kept(organizationId: string): Promise<Record<string, number>> {
  return Object.fromEntries(await createListReads(reader).employeesWithValue(organizationId));
}

/** What is kept and what is true, at one moment. */
async function numbers(): Promise<Record<'kept' | 'counted', unknown>> {
  await reader.query('begin isolation level repeatable read');
  const both = {
    kept: [await kept(acme), await kept(initech)],
    counted: [await countEverybody(acme), await countEverybody(initech)],
  };
  await reader.query('commit');
  return both;
}

const ID = `(select id from employee where organization_id = $1 order by md5(id::text || $2) limit 1)`;

/** What writes employees: one at a time as imports and people do, and many as operators do. */
const CHANGES = [
  `insert into employee (id, organization_id, first_name, team, starts_on, custom_values, created_at, updated_at)
   select gen_random_uuid(), $1::uuid, 'Ana', nullif($2::int % 2, 0)::text, now(),
     jsonb_build_object('custom_' || $2::int % 7, 'x', 'shirt', $2::int), now(), now()`,
  `insert into employee (id, organization_id, last_name, salary, created_at, updated_at)
   select gen_random_uuid(), $1::uuid, 'No ' || n || $2, '{"amount":"1"}', now(), now() from generate_series(1, 20) n`,
  `insert into employee (id, organization_id, provider, contact_id, created_at, updated_at)
   values (gen_random_uuid(), $1::uuid, 'LEVER', $2::int % 9, now(), now())
   on conflict (organization_id, provider, contact_id) do update set phone = excluded.contact_id`,
  `insert into employee (id, organization_id, provider, contact_id, team, created_at, updated_at)
   values (gen_random_uuid(), $1::uuid, 'LEVER', $2::int % 9, 'x', now(), now()) on conflict do nothing`,
  `update employee set team = nullif($2::int % 3, 0)::text, custom_values = '{}' where id = ${ID}`,
  `update employee set custom_values = custom_values || jsonb_build_object('custom_' || $2::int % 7, null, 'é"\\', 1) where id = ${ID}`,
  `update employee set manager_id = ${ID} where id = ${ID}`,
  `update employee set department = case when random() < 0.5 then 'D' || $2 end where organization_id = $1`,
  `delete from employee where id = ${ID}`,
];

async function changeSomething(pool: Pick<Pool, 'query'>, n: number): Promise<void> {
  const change = CHANGES[n % CHANGES.length] ?? '';
  await pool.query(change, [n % 5 === 0 ? initech : acme, String(n)]);
}

test(
  'the kept numbers are the true ones after any change, before and after they are folded',
  async () => {
    const random = seeded(14);
    const compare = async () => {
      const now = await numbers();
      expect(now.kept).toEqual(now.counted);
    };
    for (let turn = 0; turn < (DEEP ? 1000 : 120); turn += 1) {
      await changeSomething(writers, Math.floor(random() * 1000));
      if (random() < 0.1) await foldFieldCounts(writers);
      if (random() < 0.2) await compare();
    }
    await compare();
    await foldFieldCounts(writers);
    await compare();
    expect(await changes()).toBe(0);
  },
  AT_MOST_MS,
);

test(
  'they are the true ones at every moment while many write, take back and fold at once',
  async () => {
    const random = seeded(15);
    const compare = async () => {
      const now = await numbers();
      expect(now.kept).toEqual(now.counted);
    };
    const writing = new AbortController();
    const writer = async () => {
      const client = await writers.connect();
      // Two that change the same employees in another order are in each other's way; that is not about counts.
      await client.query(`set deadlock_timeout = '5ms'`);
      for (let turn = 0; turn < (DEEP ? 100 : 15); turn += 1) {
        await client.query('begin');
        try {
          await changeSomething(client, 0);
          await changeSomething(client, Math.floor(random() * 1000));
          await client.query(random() < 0.3 ? 'rollback' : 'commit');
        } catch (error) {
          expect((error as { code: string }).code).toBe('40P01');
          await client.query('rollback');
        }
      }
      client.release();
    };
    const folder = async () => {
      while (!writing.signal.aborted) await foldFieldCounts(writers);
    };
    const watcher = async () => {
      while (!writing.signal.aborted) await compare();
    };
    const others = [folder(), folder(), watcher()];
    await Promise.all(Array.from({ length: 5 }, writer)).finally(() => writing.abort());
    await Promise.all(others);
    await compare();
  },
  AT_MOST_MS,
);

test('no one who writes an employee waits for another who does', async () => {
  const [one, other] = [await writers.connect(), await writers.connect()];
  await one.query('begin');
  await changeSomething(one, 0);
  await other.query(`set lock_timeout = '1s'`);
  await changeSomething(other, 0);
  await foldFieldCounts(writers);
  await one.query('commit');
  const now = await numbers();
  expect(now.kept).toEqual(now.counted);
  other.release(true);
  one.release();
});

test('a role that may write employees and nothing else is counted too', async () => {
  const role = `writer_${newId().replaceAll('-', '')}`;
  const client = await writers.connect();
  await client.query(`create role ${role}`);
  await client.query(`grant select, insert, update, delete on employee to ${role}`);
  await client.query(`set role ${role}`);
  await changeSomething(client, 0);
  await client.query('reset role');
  await client.query(`drop owned by ${role}; drop role ${role}`);
  client.release();
  const now = await numbers();
  expect(now.kept).toEqual(now.counted);
});

test(
  'what is counted of many employees costs the same as of few',
  async () => {
    const many = DEEP ? 1_000_000 : 5000;
    await writers.query(
      `insert into employee (id, organization_id, first_name, last_name, work_email, job_title, custom_values, created_at, updated_at)
     select gen_random_uuid(), $1, 'Ana', 'No ' || n, 'ana.' || n || '@acme.test', 'Engineer',
       jsonb_build_object('shirt', 'M', 'laptop', 'X1', 'desk', n, 'many_' || n % 200, true), now(), now()
     from generate_series(1, $2) n`,
      [acme, many],
    );
    const read = async () => {
      await reader.query('select pg_stat_force_next_flush()');
      const { rows } = await reader.query<{ read: number }>(
        `select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as read from pg_stat_user_tables
       where relname like 'employee%'`,
      );
      return rows[0]?.read ?? 0;
    };
    await kept(acme);
    const before = await read();
    const startedAt = performance.now();
    const found = await kept(acme);
    const tookMs = performance.now() - startedAt;
    expect((await read()) - before).toBeLessThan(2000);
    expect(found['jobTitle']).toBe(many);
    if (!DEEP) return;
    const countingStartedAt = performance.now();
    expect(found).toEqual(await countEverybody(acme));
    const countingMs = performance.now() - countingStartedAt;
    expect(tookMs).toBeLessThan(countingMs / 20);
  },
  AT_MOST_MS,
);

test('nothing is kept of employees who are all gone', async () => {
  await writers.query('delete from organization where id = $1', [initech]);
  expect(await kept(initech)).toEqual({});
  await foldFieldCounts(writers);
  const { rows } = await writers.query(
    'select count(*)::int as rows from employee_field_count where organization_id = $1',
    [initech],
  );
  expect(rows).toEqual([{ rows: 0 }]);
  await writers.query('truncate employee cascade');
  expect(await kept(acme)).toEqual({});
});

async function changes(): Promise<number> {
  const { rows } = await writers.query<{ count: number }>(
    'select count(*)::int as count from employee_field_change',
  );
  return rows[0]?.count ?? 0;
}
