import { afterAll, beforeAll, expect, test } from 'vitest';

import { signInElsewhere } from './kit/another-organization.ts';
import { signIn, type SoraClient } from './kit/client.ts';
import { acceptAtLever, listenToHires } from './kit/connect-lever.ts';
import { eventually } from './kit/eventually.ts';
import { endedImport, hire } from './kit/hires.ts';
import { signInMember } from './kit/people.ts';
import { startSora, type Sora } from './kit/sora.ts';

let sora: Sora;
let admin: SoraClient;
beforeAll(async () => {
  sora = await startSora();
  admin = await signIn(sora);
  await listenToHires(sora, admin);
});
afterAll(() => sora.stop());

const RUN = `id number cause actor { kind personId name } status attempts providerCalls mappingVersion
  problem { code retrying } createdAt finishedAt steps { key label status }
  mappedValues { employeeField { key } value }`;

test('what access was lost for runs once more, and every run keeps its story', async () => {
  await sora.lever.control('POST', '/grants/revoke');
  await hire(sora);
  const failed = await endedImport(admin);
  expect(failed.problem).toMatchObject({ code: 'GRANT_REVOKED' });
  await acceptAtLever(sora, admin);
  await statusOf(failed.id, 'COMPLETED');
  const [again, before] = await runsOf(failed.id);
  expect(before).toMatchObject({
    number: 1,
    cause: 'DELIVERY',
    actor: { kind: 'SORA', personId: null, name: 'Sora' },
    status: 'FAILED',
    mappingVersion: null,
    mappedValues: [],
    problem: { code: 'GRANT_REVOKED' },
    finishedAt: expect.any(String),
  });
  expect(before.steps.map((step: any) => [step.key, step.status])).toEqual([
    ['RECEIVE', 'DONE'],
    ['READ_CANDIDATE', 'FAILED'],
  ]);
  expect(again).toMatchObject({
    number: 2,
    cause: 'ACCESS_RESTORED',
    actor: { kind: 'SORA' },
    status: 'COMPLETED',
    problem: null,
  });
  expect(again.steps).toHaveLength(7);
});

test('a retry is a run of the person who asked for it, and changes no earlier one', async () => {
  const { id } = await endedImport(admin);
  const before = await runsOf(id);
  const { viewer } = await admin.ask('{ viewer { id name } }');
  await retry(id);
  await statusOf(id, 'COMPLETED');
  const [latest, ...earlier] = await runsOf(id);
  expect(earlier).toEqual(before);
  expect(latest).toMatchObject({
    number: before.length + 1,
    cause: 'RETRY',
    actor: { kind: 'PERSON', personId: viewer.id, name: viewer.name },
    attempts: 1,
  });
  const { node } = await admin.ask(
    `query ($id: ID!) { node(id: $id) { ... on Import {
      runCount attempts steps { key } runs(first: 1) { edges { node { number } } pageInfo { hasNextPage endCursor } } } } }`,
    { id },
  );
  expect(node).toMatchObject({ runCount: latest.number, attempts: 1 });
  expect(node.steps).toHaveLength(latest.steps.length);
  expect(node.runs).toMatchObject({
    edges: [{ node: { number: latest.number } }],
    pageInfo: { hasNextPage: true },
  });
  const { endCursor } = node.runs.pageInfo;
  const rest = await runsOf(id, `(after: "${endCursor}")`);
  expect(rest.map(({ number }) => number)).toEqual(earlier.map(({ number }: any) => number));
});

test('of many retries at the same moment one begins a run', async () => {
  const { id } = await endedImport(admin);
  const before = (await runsOf(id)).length;
  const answers = await Promise.all(Array.from({ length: 8 }, () => retry(id)));
  const begun = answers.filter(({ __typename }) => __typename === 'ImportRetried').length;
  expect(begun).toBeGreaterThan(0);
  await statusOf(id, 'COMPLETED');
  const runs = await runsOf(id);
  expect(runs).toHaveLength(before + begun);
  expect(runs.map(({ number }) => number)).toEqual(
    Array.from({ length: runs.length }, (_, index) => runs.length - index),
  );
  // Each that began found the import complete: none was run twice at once.
  expect(runs.every(({ status }) => status === 'COMPLETED' || status === 'FAILED')).toBe(true);
});

test('an import that is closed while it waits stops its run, and a retry begins another', async () => {
  const { data } = await sora.lever.control<{ data: { id: string }[] }>(
    'GET',
    '/opportunities?hirable=true&limit=1',
  );
  await sora.lever.control('POST', '/faults', { kind: '503', count: 1_000 });
  await sora.lever.control('POST', `/opportunities/${data[0]?.id}/hire`, {});
  const { id } = await eventually(
    async () => await newest(),
    (one) => one?.status === 'WAITING',
    20_000,
  );
  const { closeImport } = await admin.ask(
    `mutation ($input: CloseImportInput!) { closeImport(input: $input) { __typename } }`,
    { input: { importId: id, reason: 'Hired by mistake.' } },
  );
  expect(closeImport.__typename).toBe('ImportClosed');
  await sora.lever.control('DELETE', '/faults');
  expect(await runsOf(id)).toMatchObject([
    {
      status: 'STOPPED',
      problem: { code: 'PROVIDER_OUTAGE', retrying: false },
      finishedAt: expect.any(String),
    },
  ]);
  await retry(id);
  await statusOf(id, 'COMPLETED');
  expect((await runsOf(id)).map(({ status }) => status)).toEqual(['COMPLETED', 'STOPPED']);
});

test('a run that Lever does not confirm yet says so, and stays so until its next try', async () => {
  const { data } = await sora.lever.control<{ data: { id: string; contact: string }[] }>(
    'GET',
    '/opportunities?hirable=true&limit=1',
  );
  const [person] = data;
  await sora.lever.control('POST', '/deliveries', {
    event: 'candidateHired',
    data: { opportunityId: person?.id, candidateId: person?.id, contactId: person?.contact },
  });
  const { id } = await eventually(newest, (one) => one?.status === 'WAITING', 20_000);
  await eventually(
    async () =>
      (
        await admin.ask(
          'query ($id: ID!) { node(id: $id) { ... on Import { deliveries { detail } } } }',
          { id },
        )
      ).node,
    ({ deliveries }) => deliveries[0]?.detail === 'Waiting for Lever to respond.',
  );
  const [run] = await runsOf(id);
  expect(run).toMatchObject({ status: 'WAITING', problem: { code: 'EVENT_NOT_CONFIRMED_YET' } });
  expect(run.steps.at(-1)).toMatchObject({ key: 'CONFIRM_EVENT', status: 'FAILED' });
  await sora.lever.control('POST', `/opportunities/${person?.id}/hire`, {});
  await statusOf(id, 'COMPLETED');
  expect(await runsOf(id)).toMatchObject([{ status: 'COMPLETED' }]);
});

test('members see every run without pay, and nobody elsewhere sees any', async () => {
  const { id } = await endedImport(admin);
  const paid = (runs: any[]) =>
    runs.some(({ mappedValues }) =>
      mappedValues.some(
        ({ employeeField, value }: any) => employeeField.key === 'salary' && value !== null,
      ),
    );
  expect(paid(await runsOf(id))).toBe(true);
  const member = await signInMember(sora, admin);
  const seen = await runsOf(id, '', member);
  expect(seen).toHaveLength((await runsOf(id)).length);
  expect(paid(seen)).toBe(false);
  expect(await runsOf(id, '', await signInElsewhere(sora))).toEqual([]);
});

async function runsOf(id: string, page = '', client = admin): Promise<any[]> {
  const { node } = await client.ask(
    `query ($id: ID!) { node(id: $id) { ... on Import { runs${page} { edges { node { ${RUN} } } } } } }`,
    { id },
  );
  return node?.runs.edges.map((edge: any) => edge.node) ?? [];
}

async function newest(): Promise<any> {
  const { imports } = await admin.ask('{ imports(first: 1) { edges { node { id status } } } }');
  return imports.edges[0]?.node;
}

function statusOf(id: string, status: string): Promise<any> {
  return eventually(
    async () =>
      (await admin.ask('query ($id: ID!) { node(id: $id) { ... on Import { status } } }', { id }))
        .node,
    (one) => one.status === status,
    20_000,
  );
}

async function retry(importId: string): Promise<any> {
  const { retryImport } = await admin.ask(
    `mutation ($input: RetryImportInput!) { retryImport(input: $input) { __typename } }`,
    { input: { importId, evenIfComplete: true } },
  );
  return retryImport;
}
