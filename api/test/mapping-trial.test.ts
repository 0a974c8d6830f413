import { afterAll, beforeAll, expect, test } from 'vitest';

import { signIn, type SoraClient } from './kit/client.ts';
import { integrationId, listenToHires } from './kit/connect-lever.ts';
import { eventually } from './kit/eventually.ts';
import { imports } from './kit/hires.ts';
import { startSora, type Sora } from './kit/sora.ts';

const HIRES = 4;

let sora: Sora;
let admin: SoraClient;
let candidateIds: string[];
beforeAll(async () => {
  sora = await startSora();
  admin = await signIn(sora);
  await listenToHires(sora, admin);
  const { data } = await sora.lever.control<{ data: { id: string }[] }>(
    'GET',
    `/opportunities?hirable=true&limit=${HIRES}`,
  );
  candidateIds = data.map((one) => one.id);
  for (const id of candidateIds) {
    await sora.lever.control('POST', `/opportunities/${id}/hire`, {});
  }
  await eventually(
    () => imports(admin),
    (all) => all.length === HIRES && all.every((one) => one.status === 'COMPLETED'),
    20_000,
  );
}, 60_000);
afterAll(() => sora.stop());

const TRIAL = `subscription ($input: FieldMappingTrialInput!) { fieldMappingTrial(input: $input) {
  total done unreadable isComplete
  fields { employeeField { key } unchanged changed filled emptied empty failed
    examples { candidate { id name } before after problem } }
} }`;

/** The same name for everybody, the start date in a time zone, and nothing else. */
const RULES = [
  { employeeField: 'lastName', sourceFields: ['contact.last_name'] },
  { employeeField: 'preferredName', sourceFields: ['contact.first_name'] },
  { employeeField: 'jobTitle', sourceFields: ['contact.name'] },
  { employeeField: 'timeZone', sourceFields: ['contact.name'] },
];

async function run(input: object = {}): Promise<any[]> {
  const id = await integrationId(admin);
  const states = [];
  for await (const { fieldMappingTrial } of admin.subscribe(TRIAL, {
    input: { integrationId: id, rules: RULES, ...input },
  })) {
    states.push(fieldMappingTrial);
  }
  return states;
}

function field(trial: any, key: string): any {
  return trial.fields.find((one: any) => one.employeeField.key === key);
}

async function readsOf(): Promise<number> {
  const { data } = await sora.lever.control<{ data: { path: string }[] }>(
    'GET',
    '/requests?path=/v1/opportunities/',
  );
  return data.length;
}

test('counts what other rules would change for the last hires', async () => {
  const states = await run();
  expect(states[0]).toMatchObject({ total: HIRES, done: 0, isComplete: false });
  const last = states.at(-1);
  expect(last).toMatchObject({ total: HIRES, done: HIRES, unreadable: 0, isComplete: true });
  expect(field(last, 'lastName')).toMatchObject({ unchanged: HIRES, examples: [] });
  expect(field(last, 'firstName')).toMatchObject({ emptied: HIRES });
  expect(field(last, 'preferredName')).toMatchObject({ filled: HIRES });
  expect(field(last, 'jobTitle')).toMatchObject({ changed: HIRES });
  const { failed, examples } = field(last, 'timeZone');
  expect(failed).toBe(HIRES);
  expect(examples).toHaveLength(HIRES);
  expect(examples[0]).toMatchObject({
    candidate: { id: expect.any(String) },
    after: null,
    problem: expect.stringContaining('time zone'),
  });
});

test('a second try reads no one again', async () => {
  const before = await readsOf();
  const [, ...states] = await run({ rules: [] });
  expect(field(states.at(-1), 'lastName')).toMatchObject({ emptied: HIRES });
  expect(await readsOf()).toBe(before);
});

test('without rules, a draft or hires there is no difference', async () => {
  const id = await integrationId(admin);
  const same = admin.subscribe(TRIAL, { input: { integrationId: id, last: 1 } });
  const states = [];
  for await (const { fieldMappingTrial } of same) states.push(fieldMappingTrial);
  expect(states.at(-1)).toMatchObject({ total: 1, done: 1 });
  for (const one of states.at(-1).fields) {
    expect(one).toMatchObject({ changed: 0, filled: 0, emptied: 0 });
  }
});

test('counts whom Lever does not show any more', async () => {
  await restartedMemory();
  await sora.lever.control('POST', `/opportunities/${candidateIds[0]}/delete`, {});
  expect((await run()).at(-1)).toMatchObject({ total: HIRES, done: HIRES, unreadable: 1 });
});

test('ends with an outage when Lever does not answer', async () => {
  await restartedMemory();
  await sora.lever.control('POST', '/faults', {
    kind: '503',
    count: 100,
    path: '/v1/opportunities',
  });
  await expect(run()).rejects.toMatchObject([{ extensions: { code: 'OUTAGE' } }]);
  await sora.lever.control('DELETE', '/faults');
}, 60_000);

test('stops reading when no one watches any more', async () => {
  await restartedMemory();
  await sora.lever.control('POST', '/latency', { ms: 300 });
  const trial = admin.subscribe(TRIAL, {
    input: { integrationId: await integrationId(admin), rules: RULES },
  });
  expect((await trial.next()).value.fieldMappingTrial).toMatchObject({ done: 0 });
  await trial.return?.();
  await sora.lever.control('POST', '/latency', { ms: 0 });
  // What was under way may end; then nothing more is asked.
  const quiet = await eventually(
    async () => {
      const before = await readsOf();
      await new Promise((resolve) => {
        setTimeout(resolve, 400);
      });
      return before === (await readsOf());
    },
    (still) => still,
  );
  expect(quiet).toBe(true);
});

test('says that an integration is not there, which is no outage', async () => {
  for (const unknown of ['x', '01a21b0c-85f7-710e-a9b2-2302ccf05e09']) {
    const watching = admin.subscribe(TRIAL, { input: { integrationId: unknown, rules: RULES } });
    await expect(watching.next()).rejects.toMatchObject([
      { extensions: { code: 'INTEGRATION_NOT_FOUND' } },
    ]);
  }
});

test('refuses more hires than a trial can have, and anyone who is no administrator', async () => {
  await expect(run({ last: 201 })).rejects.toThrow(/BAD_USER_INPUT/);
  const { addMember } = await admin.ask(
    `mutation { addMember(input: { name: "Ana Lima", email: "ana@acme.test", role: MEMBER }) {
      ... on MemberAdded { initialPassword } } }`,
  );
  const member = await signIn(sora, {
    email: 'ana@acme.test',
    password: addMember.initialPassword,
  });
  const watching = member.subscribe(TRIAL, {
    input: { integrationId: await integrationId(admin), rules: RULES },
  });
  await expect(watching.next()).rejects.toThrow(/FORBIDDEN/);
});

/** As if five minutes had passed: everyone is read again. */
async function restartedMemory(): Promise<void> {
  await sora.services.pool.query(
    `update integration set connected_at = connected_at + interval '1 second'`,
  );
}
