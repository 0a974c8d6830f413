import { afterAll, beforeAll, expect, test } from 'vitest';

import { createOrm, scopedTo } from '../src/db/orm.ts';
import { createListReads } from '../src/db/pg-list-reads.ts';
import { createPool } from '../src/db/pool.ts';
import { Employee } from '../src/domain/employee/employee.ts';
import { findEmployees } from '../src/domain/employee/find-employees.ts';
import { newId } from '../src/domain/base/entity.ts';
import type { EmployeeQuestion } from '../src/domain/employee/employee-question.ts';
import { freshDatabase } from './kit/fresh-database.ts';

let orm: Awaited<ReturnType<typeof createOrm>>;
let databaseUrl: string;
const acme = newId();
const globex = newId();

beforeAll(async () => {
  databaseUrl = await freshDatabase();
  orm = await createOrm(databaseUrl, 1);
  for (const [id, name] of [
    [acme, 'acme'],
    [globex, 'globex'],
  ] as const) {
    await orm.em
      .getConnection()
      .execute('insert into organization (id, name, slug, "createdAt") values (?, ?, ?, now())', [
        id,
        name,
        name,
      ]);
  }
  await employ(acme, { firstName: 'Hana', lastName: 'Sato', workEmail: 'hana@acme.test' });
  await employ(acme, {
    firstName: 'José  María',
    preferredName: 'Pepe',
    lastName: 'Núñez',
    personalEmail: 'pepe@example.com',
  });
  await employ(acme, { firstName: 'Sam', lastName: 'Lee', workEmail: 'sam.1@acme.test' });
  await employ(acme, { firstName: 'Samuel', preferredName: 'Sam', lastName: 'Lee' });
  await employ(globex, { firstName: 'Hana', lastName: 'Sato', workEmail: 'hana@acme.test' });
  await employ(globex, { firstName: 'Gil', lastName: 'Globex', workEmail: 'gil@globex.test' });
});
afterAll(() => orm.close(true));

async function employ(organizationId: string, given: Partial<Employee>): Promise<void> {
  const em = scopedTo(orm, organizationId);
  const now = new Date();
  em.create(Employee, {
    id: newId(),
    organizationId,
    customValues: {},
    origins: {},
    createdAt: now,
    updatedAt: now,
    ...given,
  } as Employee);
  await em.flush();
}

const asked = (by: EmployeeQuestion['by'], wanted: string): EmployeeQuestion => ({
  kind: 'EMPLOYEE',
  by,
  wanted,
});

async function names(by: EmployeeQuestion['by'], wanted: string, organizationId = acme) {
  const found = await findEmployees(scopedTo(orm, organizationId), [asked(by, wanted)]);
  return found.get(`${by} ${wanted}`)?.map(({ name }) => name);
}

/** How often the whole table was read. */
async function wholeReads(): Promise<number> {
  const connection = orm.em.getConnection();
  await connection.execute('select pg_stat_force_next_flush()');
  const [row] = await connection.execute<{ count: string }[]>(
    `select seq_scan as count from pg_stat_user_tables where relname = 'employee'`,
  );
  return Number(row?.count);
}

test('finds by the address at work or the personal one', async () => {
  expect(await names('EMAIL', 'hana@acme.test')).toEqual(['Hana Sato']);
  expect(await names('EMAIL', 'pepe@example.com')).toEqual(['Pepe Núñez']);
  expect(await names('EMAIL', 'nobody@example.com')).toEqual([]);
});

test('finds by the whole name, preferred or not, in any case and spacing', async () => {
  expect(await names('NAME', 'hana sato')).toEqual(['Hana Sato']);
  expect(await names('NAME', 'josé maría núñez')).toEqual(['Pepe Núñez']);
  expect(await names('NAME', 'PEPE   NÚÑEZ')).toEqual(['Pepe Núñez']);
  expect(await names('NAME', 'núñez'.normalize('NFD'))).toEqual([]);
  expect(await names('NAME', 'pepe núñez'.normalize('NFD'))).toEqual(['Pepe Núñez']);
  expect(await names('NAME', 'hana')).toEqual([]);
});

test('names everyone whom a name fits', async () => {
  expect(await names('NAME', 'sam lee')).toEqual(['Sam Lee', 'Sam Lee']);
});

test('answers many questions at once, each for itself', async () => {
  const found = await findEmployees(scopedTo(orm, acme), [
    asked('EMAIL', 'hana@acme.test'),
    asked('NAME', 'hana sato'),
    asked('EMAIL', 'sam.1@acme.test'),
    asked('NAME', 'no one'),
  ]);
  expect([...found].map(([key, employees]) => [key, employees.map(({ email }) => email)])).toEqual([
    ['EMAIL hana@acme.test', ['hana@acme.test']],
    ['EMAIL sam.1@acme.test', ['sam.1@acme.test']],
    ['NAME hana sato', ['hana@acme.test']],
    ['NAME no one', []],
  ]);
});

test('finds a name by an index, and one of any length', async () => {
  const long = 'Wolfeschlegelsteinhausen'.repeat(200);
  await employ(acme, { firstName: 'Adolph', lastName: long });
  const connection = orm.em.getConnection();
  await connection.execute(
    `insert into employee (id, organization_id, first_name, last_name, created_at, updated_at)
     select gen_random_uuid(), ?, 'Person', 'Number ' || n, now(), now() from generate_series(1, 5000) n`,
    [acme],
  );
  await connection.execute('analyze employee');
  const before = await wholeReads();
  expect(await names('NAME', `adolph ${long.toLowerCase()}`)).toEqual([`Adolph ${long}`]);
  expect(await names('NAME', 'person number 4711')).toEqual(['Person Number 4711']);
  expect(await wholeReads()).toBe(before);
});

test('finds by words in any order, among many by an index', async () => {
  const many = process.env.SORA_TEST_DEEP === '1' ? 100_000 : 1000;
  const pool = createPool(databaseUrl, 1, (error) => {
    throw error;
  });
  try {
    await pool.query(
      `insert into employee (id, organization_id, first_name, last_name, created_at, updated_at)
       select gen_random_uuid(), $1, 'Zoë', 'Crew no' || n || 'a', now(), now() from generate_series(1, $2) n`,
      [acme, many],
    );
    await pool.query('analyze employee');
    const request = {
      first: 5,
      afterId: null,
      search: 'crew ZOE no977a',
      notSearched: [],
      flagged: false,
    };
    const columns = { columns: new Set(['lastName'] as const), managerColumns: null };
    const found = await createListReads(pool).employees(acme, { ...request, ...columns });
    expect(found.rows.map(({ lastName }) => lastName)).toEqual(['Crew no977a']);
    await pool.query('select pg_stat_force_next_flush()');
    const { rows } = await pool.query(
      `select idx_scan > 0 as used from pg_stat_user_indexes where indexrelname like '%search_text%'`,
    );
    // A table of a few pages is read as a whole as soon, and Postgres does the one or the other.
    if (many > 10_000) expect(rows).toEqual([{ used: true }]);
  } finally {
    await pool.end();
  }
});

test('finds no one of another organization', async () => {
  expect(await names('EMAIL', 'gil@globex.test')).toEqual([]);
  expect(await names('NAME', 'gil globex')).toEqual([]);
  expect(await names('EMAIL', 'hana@acme.test', globex)).toEqual(['Hana Sato']);
  expect(await names('EMAIL', 'pepe@example.com', globex)).toEqual([]);
});
