import { randomBytes } from 'node:crypto';

import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { prepareDatabase } from '../src/db/prepare-database.ts';
import { signIn, type SoraClient } from './kit/client.ts';
import { listenToHires } from './kit/connect-lever.ts';
import { endedImport, hire } from './kit/hires.ts';
import { ownPostgres } from './kit/own-postgres.ts';
import { startSora, type Sora } from './kit/sora.ts';

let postgres: Awaited<ReturnType<typeof ownPostgres>>;
let sora: Sora;
let admin: SoraClient;
beforeAll(async () => {
  postgres = await ownPostgres();
  sora = await startSora({ databaseUrl: postgres.appUrl, databaseOwnerUrl: postgres.url });
  admin = await signIn(sora);
}, 90_000);
afterAll(async () => {
  await sora.stop();
  await postgres.stop();
});

test('the program does all its work as a role that owns nothing and is no superuser', async () => {
  await listenToHires(sora, admin);
  await hire(sora);
  expect(await endedImport(admin, 1, 20_000)).toMatchObject({ status: 'COMPLETED' });
  const { rows } = await sora.services.pool.query(
    `select session_user as login, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls,
       (select count(*)::int from pg_class where relowner = r.oid) as owned
     from pg_roles r where rolname = current_user`,
  );
  expect(rows).toEqual([
    {
      login: 'sora_app',
      rolsuper: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolbypassrls: false,
      owned: 0,
    },
  ]);
  const { rows: logins } = await sora.services.pool.query(
    `select distinct usename from pg_stat_activity where datname = current_database()`,
  );
  expect(logins).toEqual([{ usename: 'sora_app' }]);
});

test.each([
  'create table mine (id int)',
  'create temporary table mine (id int)',
  'create schema mine',
  'create table graphile_worker.mine (id int)',
  'create function mine() returns int language sql return 1',
  'create extension citext',
  'create role mine',
  'drop table employee',
  'alter table employee add column mine int',
  'alter table employee disable row level security',
  'truncate employee',
  'create index on employee (team)',
  'delete from mikro_orm_migrations',
  'delete from graphile_worker.migrations',
  'set role sora',
  'select pg_read_file($$/etc/passwd$$)',
  'copy employee to program $$true$$',
])('may not: %s', async (statement) => {
  await expect(sora.services.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
});

test('nothing that people wrote gets into the log of Postgres, though a statement fails', async () => {
  const { pool } = sora.services;
  const [organization] = (await pool.query('select id from organization')).rows;
  for (const [text, values, code] of [
    ['select $1::uuid', ['Maya-Secret'], '22P02'],
    ['select $1::jsonb', ['{"name": Maya-Secret}'], '22P02'],
    [`select 'Maya-Secret'::int`, [], '22P02'],
    [
      `insert into workflow (id, organization_id, name, description, created_at)
       select uuidv7(), $1, 'Onboarding', 'Maya-Secret', now() from generate_series(1, 2)`,
      [organization.id],
      '23505',
    ],
  ] as const) {
    await expect(pool.query(text, [...values])).rejects.toMatchObject({ code });
  }
  expect(await postgres.log()).not.toMatch(/Maya-Secret|insert into/);
});

/** A database of its own with a login that may do as `rights` say and owns it. */
async function ownedDatabase(rights: string) {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const server = new Client({ connectionString: inject('postgresUrl') });
  await server.connect();
  await server.query(`create role ${name} login ${rights} password 'x'`);
  await server.query(`create role ${name}_guest login password 'x'`);
  await server.query(`create database ${name} owner ${name}`);
  await server.end();
  const url = (login: string) => {
    const address = new URL(inject('postgresUrl'));
    [address.pathname, address.username, address.password] = [`/${name}`, login, 'x'];
    return address.href;
  };
  return { owner: { name, url: url(name) }, guest: { url: url(`${name}_guest`) } };
}

test('an owner who may make roles works as one that may less', async () => {
  const { owner } = await ownedDatabase('createrole');
  for (let start = 1; start <= 2; start += 1) {
    const role = await prepare(owner.url, null);
    expect(role).toBe(`${owner.name}_app`);
    const client = new Client({ connectionString: owner.url });
    await client.connect();
    await client.query(`set role ${role}`);
    await client.query('select from employee');
    await expect(client.query('create table mine ()')).rejects.toMatchObject({ code: '42501' });
    await client.end();
  }
});

test('an owner who may make no roles works as itself', async () => {
  const { owner } = await ownedDatabase('nocreaterole');
  expect(await prepare(owner.url, null)).toBeNull();
});

test('a role that owns nothing starts on a database that is up to date, and says what is missing on another', async () => {
  const { owner, guest } = await ownedDatabase('nocreaterole');
  await prepare(guest.url, owner.url);
  expect(await prepare(guest.url, null)).toBeNull();
  const client = new Client({ connectionString: owner.url });
  await client.connect();
  await client.query(`delete from mikro_orm_migrations where name = '0009-list-ranges'`);
  await client.end();
  await expect(prepare(guest.url, null)).rejects.toThrow(/Set DATABASE_OWNER_URL/);
});

function prepare(databaseUrl: string, databaseOwnerUrl: string | null): Promise<string | null> {
  return prepareDatabase({ databaseUrl, databaseOwnerUrl }, async (role) => role);
}
