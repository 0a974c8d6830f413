import { randomBytes } from 'node:crypto';

import type { MikroORM } from '@mikro-orm/postgresql';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { hashToken } from '../src/auth/hashed-sessions.ts';
import { createOrm, scopedTo } from '../src/db/orm.ts';
import { createListReads } from '../src/db/pg-list-reads.ts';
import { newId } from '../src/domain/base/entity.ts';
import { pinOf } from '../src/domain/employee/employee-value.ts';
import { BUILT_IN_EMPLOYEE_FIELDS } from '../src/domain/employee/employee-field.ts';
import { Employee } from '../src/domain/employee/employee.ts';
import { SORA } from '../src/domain/identity/actor.ts';
import { Integration } from '../src/domain/integration/integration.ts';
import { Import } from '../src/domain/import/import.ts';
import { ImportRun } from '../src/domain/import/import-run.ts';
import { currentFieldMapping } from '../src/domain/mapping/versions/current-field-mapping.ts';
import { enrollmentKey } from '../src/domain/workflow/enrollment-key.ts';
import { Enrollment } from '../src/domain/workflow/enrollment.ts';

let orm: MikroORM;
let pool: Pool;
const [acme, integration, onboarding, ana, bo] = [newId(), newId(), newId(), newId(), newId()];
const [first, second, failed, empty] = [newId(), newId(), newId(), newId()];

beforeAll(async () => {
  const url = new URL(inject('postgresUrl'));
  const name = `test_${randomBytes(6).toString('hex')}`;
  const server = new Pool({ connectionString: url.href });
  await server.query(`create database ${name}`);
  await server.end();
  url.pathname = `/${name}`;
  orm = await createOrm(url.href, 2);
  pool = new Pool({ connectionString: url.href, max: 1 });
  await orm.migrator.up({ to: '0003-lasting-connection' });
  await fill();
  await orm.migrator.up();
});
afterAll(async () => {
  await orm.close(true);
  await pool.end();
});

test('a mapping that was saved before goes on as it was', async () => {
  const em = scopedTo(orm, acme);
  expect(await currentFieldMapping(em, integration)).toMatchObject({
    version: 2,
    note: null,
    restoredFrom: null,
    rules: [
      {
        employeeField: 'firstName',
        sourceFields: ['contact.first_name', 'contact.name'],
        joinWith: null,
        transforms: [],
      },
      { employeeField: 'team', sourceFields: [], joinWith: null, transforms: [] },
    ],
  });
});

test('an import keeps what it gave, and knows its source fields', async () => {
  const em = scopedTo(orm, acme);
  const story = await em.findOneOrFail(ImportRun, { importId: second });
  expect(story).toMatchObject({
    number: 1,
    cause: 'DELIVERY',
    actor: SORA,
    status: 'COMPLETED',
    attempts: 1,
    mappingVersion: 2,
  });
  expect(story.mappedValues).toEqual([
    given('firstName', 'Anna', { key: 'contact.name', label: 'Name' }),
    given('team', null, null),
    {
      ...given('salary', PAY, { key: 'offer.salary', label: 'Salary' }),
      forAdministrators: true,
    },
  ]);
  expect(story.instructions).toEqual({});
  expect((await em.findOneOrFail(ImportRun, { importId: empty })).mappedValues).toEqual([]);
});

test('somebody who is signed in stays so, though only a hash of the token is kept', async () => {
  const { rows } = await pool.query('select token from auth_session');
  expect(rows).toEqual([{ token: hashToken('a token of before') }]);
});

test('a value came from the first import that had one, and the next import may replace it', async () => {
  const em = scopedTo(orm, acme);
  const employee = await em.findOneOrFail(Employee, { id: ana });
  expect(employee.customValues).toEqual({});
  expect(employee.origins).toEqual({
    firstName: {
      kind: 'IMPORT',
      sourceFields: [{ key: 'contact.first_name', label: 'First name' }],
      candidateId: 'c1',
      importId: first,
      mappingVersion: 0,
      at: '2026-03-01T08:30:00.250Z',
    },
    salary: expect.objectContaining({ importId: second, mappingVersion: 2 }),
  });
  const pinned = BUILT_IN_EMPLOYEE_FIELDS.filter((field) => {
    const value = employee[field.key as 'firstName'] ?? null;
    return pinOf(employee, field, value) !== null;
  });
  // No one knows who wrote it, so it stays.
  expect(pinned.map(({ key }) => key)).toEqual(['phone']);
  expect((await em.findOneOrFail(Employee, { id: bo })).origins).toEqual({});
});

test('the employees who have a value are counted', async () => {
  expect(await createListReads(pool).employeesWithValue(acme)).toEqual(
    new Map([
      ['firstName', 1],
      ['phone', 1],
      ['salary', 1],
    ]),
  );
});

test('a field that was remembered was there since it was last seen', async () => {
  const { rows } = await pool.query(
    'select first_seen_at = last_seen_at as same, previous_label, relabeled_at from remembered_field',
  );
  expect(rows).toEqual([{ same: true, previous_label: null, relabeled_at: null }]);
});

test('who published a version is known by the name that was kept', async () => {
  expect((await currentFieldMapping(scopedTo(orm, acme), integration)).savedBy).toEqual({
    kind: 'PERSON',
    id: null,
    name: 'Ada',
  });
});

test('a connection by OAuth is still one', async () => {
  const connected = await scopedTo(orm, acme).findOneOrFail(Integration, { id: integration });
  expect(connected.connectionMethod).toBe('OAUTH');
});

test('everybody is in the workflows that imports entered, and by the later one of two hires', async () => {
  const em = scopedTo(orm, acme);
  const kept = await em.find(Enrollment, {}, { orderBy: { id: 'asc' } });
  const byImport = { cause: 'IMPORT', enteredBy: SORA, workflowId: onboarding };
  const entered = new Date('2026-03-01T08:30:00.000Z');
  const later = new Date('2026-04-01T08:30:00.000Z');
  expect(kept).toMatchObject([
    {
      ...byImport,
      integrationId: integration,
      importId: first,
      enteredAt: entered,
      withdrawnAt: later,
      withdrawnBy: SORA,
    },
    { ...byImport, importId: second, enteredAt: later, withdrawnAt: null, withdrawnBy: null },
    { ...byImport, importId: null, employeeId: bo, withdrawnAt: null, withdrawnBy: null },
  ]);
  // The import that entered is found by its key, so that another run of it does not enter again.
  const entry = { importId: second, workflowId: onboarding, employeeId: ana };
  expect(kept[1]?.idempotencyKey).toBe(enrollmentKey.ofImport(entry));
  expect(new Set(kept.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(3);
});

test('an import knows when its hire was at the latest, and one that asks who it is needs a decision', async () => {
  const em = scopedTo(orm, acme);
  const story = await em.findOneOrFail(Import, { id: first });
  expect(story).toMatchObject({ status: 'COMPLETED', occurrence: 1, readAt: null, closed: null });
  expect(story.happenedAt).toEqual(story.createdAt);
  const asking = await em.findOneOrFail(Import, { id: failed });
  expect(asking).toMatchObject({ status: 'NEEDS_DECISION', happenedAt: null });
});

const PAY = { amount: '52000', currency: 'EUR', interval: 'YEAR' };

function given(employeeField: string, value: unknown, source: object | null) {
  const told = { raw: null, value, text: null, problem: null };
  return { employeeField, ...told, sourceFields: source ? [source] : [] };
}

/** As the version before wrote it. */
async function fill(): Promise<void> {
  const was = (employeeField: string, value: unknown, sourceField: object | null) => ({
    employeeField,
    sourceField,
    raw: null,
    value,
    text: null,
    problem: null,
  });
  await pool.query(
    `insert into organization (id, name, slug, "createdAt") values ($1, 'Acme', 'acme', now())`,
    [acme],
  );
  await pool.query(
    `insert into auth_user (id, name, email, "emailVerified") values ($1, 'Ana', 'ana@acme.test', true)`,
    [ana],
  );
  await pool.query(
    `insert into auth_session (token, "expiresAt", "updatedAt", "userId")
     values ('a token of before', now() + interval '1 day', now(), $1)`,
    [ana],
  );
  await pool.query(
    `insert into integration (id, organization_id, provider, status, connection_method, checks)
     values ($1, $2, 'LEVER', 'VERIFIED', 'LEVER_CONNECT', '[]')`,
    [integration, acme],
  );
  for (const version of [1, 2]) {
    await pool.query(
      `insert into field_mapping (id, organization_id, integration_id, version, rules, saved_at, saved_by)
       values ($1, $2, $3, $4, $5, now(), 'Ada')`,
      [newId(), acme, integration, version, version === 1 ? '[]' : JSON.stringify(RULES)],
    );
  }
  await pool.query(
    `insert into remembered_field (integration_id, key, organization_id, label, "group", type, description, last_seen_at)
     values ($1, 'offer.custom_x', $2, 'X', 'OFFER', 'TEXT', '', now())`,
    [integration, acme],
  );
  await pool.query(
    `insert into employee (id, organization_id, provider, contact_id, first_name, phone, salary, created_at, updated_at)
     values ($1, $3, 'LEVER', 'k1', 'Ana', '+351 1', $4, now(), now()), ($2, $3, null, null, null, null, null, now(), now())`,
    [ana, bo, acme, JSON.stringify(PAY)],
  );
  const name = { key: 'contact.first_name', label: 'First name' };
  const imports: [string, string, string, string | null, number | null, object[]][] = [
    [
      first,
      'c1',
      'COMPLETED',
      ana,
      null,
      [was('firstName', 'Ana', name), was('salary', null, null)],
    ],
    [
      second,
      'c2',
      'COMPLETED',
      ana,
      2,
      [
        was('firstName', 'Anna', { key: 'contact.name', label: 'Name' }),
        was('team', null, null),
        was('salary', PAY, { key: 'offer.salary', label: 'Salary' }),
      ],
    ],
    [failed, 'c3', 'FAILED', bo, 2, [was('firstName', 'Bo', name)]],
    [empty, 'c4', 'QUEUED', null, null, []],
  ];
  for (const [id, candidateId, status, employeeId, version, values] of imports) {
    await pool.query(
      `insert into import (id, organization_id, integration_id, event, stage_id, candidate_id, claim, status,
         attempts, steps, mapped_values, mapping_version, employee_id, created_at, updated_at)
       values ($1, $2, $3, 'CANDIDATE_HIRED', '', $4, $1, $5, 1, '[]', $6, $7, $8, now(), '2026-03-01T08:30:00.25Z')`,
      [id, acme, integration, candidateId, status, JSON.stringify(values), version, employeeId],
    );
  }
  await pool.query(
    `insert into workflow (id, organization_id, name, description, created_at) values ($1, $2, 'Onboarding', '', now())`,
    [onboarding, acme],
  );
  for (const [employeeId, candidateId, importId, enteredAt] of [
    [ana, 'c1', first, '2026-03-01T08:30:00Z'],
    [ana, 'c2', second, '2026-04-01T08:30:00Z'],
    [bo, 'c3', null, '2026-04-01T08:30:00Z'],
  ]) {
    await pool.query(
      `insert into enrollment (id, organization_id, employee_id, workflow_id, candidate_id, import_id, entered_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), acme, employeeId, onboarding, candidateId, importId, enteredAt],
    );
  }
  await pool.query(
    `update import set problem = '{"code": "EMPLOYEE_CHOICE_NEEDED"}' where status = 'FAILED'`,
  );
}

const RULES = [
  { employeeField: 'firstName', sourceFields: ['contact.first_name', 'contact.name'] },
  { employeeField: 'team', sourceFields: [] },
];
