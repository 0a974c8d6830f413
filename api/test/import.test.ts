import { afterAll, beforeAll, expect, test } from 'vitest';

import { signIn, type SoraClient } from './kit/client.ts';
import { acceptAtLever, integrationId, listenToHires } from './kit/connect-lever.ts';
import { eventually } from './kit/eventually.ts';
import { candidateIdOf, employees, endedImport, hire, imports, MAYA } from './kit/hires.ts';
import { registeredWebhook, signedDelivery } from './kit/signed-delivery.ts';
import { startSora, type Sora } from './kit/sora.ts';

let sora: Sora;
let admin: SoraClient;
beforeAll(async () => {
  sora = await startSora();
  admin = await signIn(sora);
  await listenToHires(sora, admin);
});
afterAll(() => sora.stop());

async function deliveries(): Promise<any[]> {
  const { integration } = await admin.ask(
    '{ integration(provider: LEVER) { deliveries { edges { node { id eventName outcome detail } } } } }',
  );
  return integration.deliveries.edges.map((edge: any) => edge.node);
}

/** The body of the newest delivery as it came, and the address it came to. */
async function lastDelivery(): Promise<{ url: string; body: string }> {
  const { rows } = await sora.services.pool.query(
    'select w.url, convert_from(d.body, $$UTF8$$) as body from delivery d join webhook w on w.id = d.webhook_id order by d.id desc limit 1',
  );
  return rows[0];
}

test('makes an employee of a hire, with the default mapping, in Onboarding', async () => {
  await hire(sora);
  const story = await endedImport(admin);
  expect(story).toMatchObject({
    status: 'COMPLETED',
    candidateName: 'Maya Okafor-Lindqvist',
    employeeCreated: true,
    problem: null,
    enrollments: [{ workflow: { name: 'Onboarding' } }],
    providerCalls: expect.any(Number),
  });
  const { data } = await sora.lever.control<{ data: { path: string }[] }>(
    'GET',
    `/requests?path=/v1/opportunities/${story.candidateId}`,
  );
  expect(story.providerCalls).toBeGreaterThanOrEqual(data.length);
  expect(story.steps.map((step: any) => [step.key, step.status])).toEqual([
    ['RECEIVE', 'DONE'],
    ['READ_CANDIDATE', 'DONE'],
    ['CONFIRM_EVENT', 'DONE'],
    ['MAP_FIELDS', 'DONE'],
    ['MATCH_EMPLOYEE', 'DONE'],
    ['SAVE_EMPLOYEE', 'DONE'],
    ['ENROLL', 'DONE'],
  ]);
  const [maya] = await employees(admin);
  expect(maya).toMatchObject({
    firstName: 'Maya',
    lastName: 'Okafor-Lindqvist',
    personalEmail: MAYA,
    salary: { interval: 'YEAR' },
  });
  expect(maya.startsOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(maya.jobTitle).not.toBeNull();
});

test('flags an employee who lacks a required value, without stopping the hire', async () => {
  const [maya] = await employees(admin);
  expect(maya.flags).toEqual([]);
  const count = async (flagged: boolean) =>
    (
      await admin.ask('query ($f: Boolean!) { employees(flagged: $f) { totalCount } }', {
        f: flagged,
      })
    ).employees.totalCount;
  expect([await count(true), await count(false)]).toEqual([0, 1]);
  const { pool } = sora.services;
  const { rows } = await pool.query('select personal_email from employee');
  await pool.query('update employee set personal_email = null');
  expect((await employees(admin))[0].flags).toEqual([{ field: { key: 'personalEmail' } }]);
  expect(await count(true)).toBe(1);
  await pool.query('update employee set personal_email = $1', [rows[0].personal_email]);
});

test('imports a candidate once when Lever sends the event twice', async () => {
  const { url, body } = await lastDelivery();
  const again = await fetch(url, { method: 'POST', body });
  expect([again.status, await again.json()]).toEqual([200, { received: true, duplicate: true }]);
  expect(await employees(admin)).toHaveLength(1);
});

test('imports a candidate once when two deliveries announce the same hire', async () => {
  const { url, body } = await lastDelivery();
  const { signatureToken } = await registeredWebhook(sora);
  const { data } = JSON.parse(body);
  const other = signedDelivery(signatureToken, { data });
  const response = await fetch(url, { method: 'POST', body: other });
  expect(await response.json()).toEqual({ received: true, duplicate: false });
  await eventually(deliveries, (all) => all[0].outcome === 'ALREADY_IMPORTED');
  expect(await imports(admin)).toHaveLength(1);
  const [maya] = await employees(admin);
  expect(maya.enrollments).toHaveLength(1);
});

test('keeps what a person typed when the same person is hired a second time', async () => {
  const [maya] = await employees(admin);
  const { setEmployeeValues } = await admin.ask(
    `mutation ($input: SetEmployeeValuesInput!) { setEmployeeValues(input: $input) { __typename } }`,
    { input: { employeeId: maya.id, values: [{ field: 'jobTitle', data: 'Kept by hand' }] } },
  );
  expect(setEmployeeValues.__typename).toBe('EmployeeValuesSet');
  await admin.ask(
    `mutation ($input: CreateListenerInput!) { createListener(input: $input) { __typename } }`,
    {
      input: {
        workflowId: (await admin.ask('{ workflows { edges { node { id } } } }')).workflows.edges[0]
          .node.id,
        integrationId: await integrationId(admin),
        event: 'CANDIDATE_ARCHIVE_CHANGE',
      },
    },
  );
  const candidateId = await candidateIdOf(sora, MAYA);
  await sora.lever.control('POST', `/opportunities/${candidateId}/unarchive`, {});
  await eventually(deliveries, (all) => all.some((one) => one.outcome === 'IGNORED'));
  await sora.lever.control('POST', `/opportunities/${candidateId}/hire`, {});
  await eventually(
    () => imports(admin),
    (all) => all.length === 3 && all.every((one) => one.status === 'COMPLETED'),
  );
  const found = await employees(admin);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ jobTitle: 'Kept by hand' });
  expect(found[0].enrollments).toHaveLength(1);
});

test('waits and tries again while Lever fails, and then goes on', async () => {
  const [person] = await hirable(1);
  await sora.lever.control('POST', '/faults', {
    kind: '503',
    count: 12,
    path: '/v1/opportunities',
  });
  await sora.lever.control('POST', `/opportunities/${person?.id}/hire`, {});
  const waiting = await eventually(
    () => importOf(person?.id),
    (one) => one?.problem?.code === 'PROVIDER_OUTAGE' || one?.status === 'COMPLETED',
    20_000,
  );
  expect(waiting).toMatchObject({ status: 'WAITING', problem: { retrying: true } });
  await sora.lever.control('DELETE', '/faults');
  const ended = await eventually(
    () => importOf(person?.id),
    (one) => one?.status === 'COMPLETED',
    20_000,
  );
  expect(ended).toMatchObject({ problem: null });
  expect(ended.attempts).toBeGreaterThan(1);
}, 60_000);

test('fails plainly when the grant was revoked, and continues automatically after connecting again', async () => {
  const [person] = await hirable(1);
  await sora.lever.control('POST', '/grants/revoke');
  await sora.lever.control('POST', `/opportunities/${person?.id}/hire`, {});
  const failed = await eventually(
    () => importOf(person?.id),
    (one) => one?.status === 'FAILED',
  );
  expect(failed.problem).toMatchObject({
    code: 'GRANT_REVOKED',
    cure: expect.stringContaining('The import then continues automatically.'),
  });
  const { integration } = await admin.ask('{ integration(provider: LEVER) { status problem } }');
  expect(integration.status).toBe('NEEDS_ATTENTION');

  await acceptAtLever(sora, admin);
  const done = await eventually(
    () => importOf(person?.id),
    (one) => one?.status === 'COMPLETED',
  );
  expect(done).toMatchObject({ problem: null });
  expect(await retry(failed.id)).toMatchObject({ code: 'IMPORT_NOT_RETRYABLE' });
});

async function hirable(count: number): Promise<{ id: string; name: string }[]> {
  const { data } = await sora.lever.control<{ data: { id: string; name: string }[] }>(
    'GET',
    '/opportunities?hirable=true&limit=50',
  );
  // Somebody of the same name may be the same person, whom Sora would ask about.
  const known = new Set((await employees(admin)).map(({ displayName }) => displayName));
  const others = data.filter(({ name }) => !known.has(name)).slice(0, count);
  expect(others).toHaveLength(count);
  return others;
}

async function importOf(candidateId: string | undefined): Promise<any> {
  return (await imports(admin)).find((one) => one.candidateId === candidateId);
}

async function retry(importId: string): Promise<any> {
  const { retryImport } = await admin.ask(
    `mutation ($id: ID!) { retryImport(input: { importId: $id }) {
      __typename ... on ImportRetried { import { status } } ... on Refusal { code } } }`,
    { id: importId },
  );
  return retryImport;
}
