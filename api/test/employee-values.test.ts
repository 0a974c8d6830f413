import { afterAll, beforeAll, expect, test } from 'vitest';

import { addOrganization } from './kit/add-organization.ts';
import { signIn, type SoraClient } from './kit/client.ts';
import { listenToHires } from './kit/connect-lever.ts';
import { endedImport, hire } from './kit/hires.ts';
import { addEmployees, signInMember } from './kit/people.ts';
import { startSora, type Sora } from './kit/sora.ts';

let sora: Sora;
let admin: SoraClient;
let member: SoraClient;
let ana: string;
let bo: string;
let cy: string;
beforeAll(async () => {
  sora = await startSora();
  admin = await signIn(sora);
  member = await signInMember(sora, admin);
  [ana = '', bo = '', cy = ''] = await addEmployees(sora, 'Ana', 'Bo', 'Cy');
  for (const [label, type] of [
    ['Bonus', 'MONEY'],
    ['Buddy', 'EMPLOYEE'],
    ['Pets', 'NUMBER'],
    ['Nickname', 'TEXT'],
    ['Remote', 'YES_NO'],
  ]) {
    await admin.ask(
      `mutation { createEmployeeField(input: { label: "${label}", group: "Extras", type: ${type} }) { __typename } }`,
    );
  }
});
afterAll(() => sora.stop());

const VALUES = `values { field { key } value data pinned
  origin { kind at person candidateId mappingVersion sourceFields { key } import { id } } }`;

type Values = readonly (readonly [field: string, data: unknown])[];

async function set(employeeId: string, values: Values, client = admin): Promise<any> {
  const { setEmployeeValues } = await client.ask(
    `mutation ($input: SetEmployeeValuesInput!) { setEmployeeValues(input: $input) {
      __typename
      ... on EmployeeValuesSet { employee { id ${VALUES} manager { id } salary { amount } } }
      ... on Refusal { code message } ... on EmployeeValueInvalid { field }
    } }`,
    { input: { employeeId, values: values.map(([field, data]) => ({ field, data })) } },
  );
  return setEmployeeValues;
}

async function unpin(employeeId: string, field: string, client = admin): Promise<any> {
  const { unpinEmployeeValue } = await client.ask(
    `mutation ($input: UnpinEmployeeValueInput!) { unpinEmployeeValue(input: $input) {
      ... on EmployeeValueUnpinned { employee { ${VALUES} } } ... on Refusal { code }
    } }`,
    { input: { employeeId, field } },
  );
  return unpinEmployeeValue;
}

async function valuesOf(id: string, client = admin): Promise<Record<string, any>> {
  const { node } = await client.ask(
    `query ($id: ID!) { node(id: $id) { ... on Employee { ${VALUES} } } }`,
    { id },
  );
  return byKey(node);
}

function byKey({ values }: { values: any[] }): Record<string, any> {
  return Object.fromEntries(values.map(({ field, ...value }) => [field.key, value]));
}

const PAY = { amount: '52000.50', currency: 'EUR', interval: 'YEAR' };

test('values of every kind are kept, pinned, with who typed them', async () => {
  const { employee } = await set(ana, [
    ['personalEmail', ' Ana@Example.com '],
    ['startsOn', '2026-05-03'],
    ['salary', PAY],
    ['manager', { employeeId: bo }],
    ['custom_bonus', { ...PAY, interval: 'ONE_TIME' }],
    ['custom_buddy', { employeeId: cy, name: 'Someone Else' }],
    ['custom_pets', 0],
    ['custom_remote', false],
  ]);
  expect(employee).toMatchObject({ manager: { id: bo }, salary: { amount: '52000.50' } });
  const values = byKey(employee);
  expect(values).toMatchObject({
    personalEmail: { data: 'ana@example.com', pinned: true },
    startsOn: { data: '2026-05-03', value: '3 May 2026' },
    salary: { data: PAY, value: '52,000.50 EUR per year' },
    manager: { data: { employeeId: bo, name: 'Bo', email: null }, value: 'Bo' },
    custom_buddy: { data: { employeeId: cy, name: 'Cy', email: null }, value: 'Cy' },
    custom_pets: { data: 0, value: '0' },
    custom_remote: { data: false, value: 'No' },
  });
  expect(values['custom_bonus']).toEqual({
    data: { ...PAY, interval: 'ONE_TIME' },
    value: '52,000.50 EUR',
    pinned: true,
    origin: {
      kind: 'PERSON',
      at: expect.any(String),
      person: 'Acme Administrator',
      candidateId: null,
      mappingVersion: null,
      sourceFields: [],
      import: null,
    },
  });
  expect(byKey(employee)).toEqual(await valuesOf(ana));
});

test('a colleague is called as they are called now', async () => {
  await set(cy, [['preferredName', 'Cyrus']]);
  expect((await valuesOf(ana))['custom_buddy'].value).toBe('Cyrus');
});

test('what is unchanged is left alone, and what is emptied is pinned as well', async () => {
  const { employee } = await set(ana, [
    ['firstName', 'Ana'],
    ['salary', { ...PAY, amount: '52000.5' }],
    ['custom_pets', null],
    ['jobTitle', null],
  ]);
  const values = byKey(employee);
  expect(values['firstName']).toMatchObject({
    pinned: false,
    origin: {
      kind: 'IMPORT',
      at: '2026-01-02T03:04:05.000Z',
      candidateId: 'c',
      mappingVersion: 2,
      person: null,
      sourceFields: [{ key: 'contact.first_name' }],
    },
  });
  expect(values['salary'].data).toEqual(PAY);
  expect(values['custom_pets']).toMatchObject({ value: null, data: null, pinned: true });
  expect(values['jobTitle']).toMatchObject({ value: null, pinned: false, origin: null });
});

test('one wrong value and none is kept', async () => {
  const before = await valuesOf(ana);
  const wrong: Values = [
    ['startsOn', '2026-02-30'],
    ['custom_pets', 'two'],
    ['custom_pets', '\u200b\u200b'],
    ['salary', { ...PAY, amount: 1 }],
    ['manager', { employeeId: ana }],
    ['custom_buddy', { employeeId: ana }],
    ['custom_buddy', { employeeId: '00000000-0000-7000-8000-00000000dead' }],
    ['custom_nothing', 'x'],
    ['team', 'Blue'],
  ];
  for (const [field, data] of wrong) {
    expect(
      await set(ana, [
        ['team', 'Red'],
        [field, data],
      ]),
    ).toMatchObject({
      code: 'EMPLOYEE_VALUE_INVALID',
      field,
      message: expect.stringMatching(/\.$/),
    });
  }
  expect(await valuesOf(ana)).toEqual(before);
  expect(await set('nobody', [])).toMatchObject({ code: 'EMPLOYEE_NOT_FOUND' });
});

test('no one comes to be above themselves, also when two managers are named at once', async () => {
  expect(await set(bo, [['manager', { employeeId: ana }]])).toMatchObject({
    field: 'manager',
    message: expect.stringContaining('Ana'),
  });
  const [dee = '', eve = ''] = await addMore('Dee', 'Eve');
  const both = await Promise.all([
    set(dee, [['manager', { employeeId: eve }]]),
    set(eve, [['manager', { employeeId: dee }]]),
  ]);
  expect(new Set(both.map((one) => one.__typename))).toEqual(
    new Set(['EmployeeValueInvalid', 'EmployeeValuesSet']),
  );
});

test('edits of different fields at the same time all survive', async () => {
  const edits: Values = [
    ['custom_nickname', 'Nana'],
    ['custom_pets', 3],
    ['team', 'Blue'],
    ['custom_remote', true],
    ['location', 'Lisbon'],
  ];
  await Promise.all(edits.map((edit) => set(ana, [edit])));
  const values = await valuesOf(ana);
  for (const [field, data] of edits) expect(values[field]).toMatchObject({ data, pinned: true });
});

test('a value that is unpinned stays, and imports may replace it', async () => {
  const { employee } = await unpin(ana, 'team');
  expect(byKey(employee)['team']).toMatchObject({
    data: 'Blue',
    pinned: false,
    origin: { kind: 'PERSON', person: 'Acme Administrator' },
  });
  await unpin(ana, 'firstName');
  expect((await valuesOf(ana))['firstName'].origin.kind).toBe('IMPORT');
  expect(await unpin(ana, 'custom_nothing')).toMatchObject({ code: 'EMPLOYEE_VALUE_INVALID' });
  expect(await unpin('nobody', 'team')).toMatchObject({ code: 'EMPLOYEE_NOT_FOUND' });
});

test('members see neither pay nor bonus, and change nothing', async () => {
  const values = await valuesOf(ana, member);
  expect(Object.keys(values)).not.toContain('salary');
  expect(Object.keys(values)).not.toContain('custom_bonus');
  expect(values['custom_nickname']).toMatchObject({ data: 'Nana' });
  for (const mutation of [
    `setEmployeeValues(input: { employeeId: "${ana}", values: [] }) { __typename }`,
    `unpinEmployeeValue(input: { employeeId: "${ana}", field: "team" }) { __typename }`,
  ]) {
    const answer = await member.query(`mutation { ${mutation} }`);
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
});

test('another organization neither changes an employee nor names one', async () => {
  const { admin: globex } = await addOrganization(sora, 'Globex');
  expect(await set(ana, [['team', 'Theirs']], globex)).toMatchObject({
    code: 'EMPLOYEE_NOT_FOUND',
  });
  expect(await unpin(ana, 'team', globex)).toMatchObject({ code: 'EMPLOYEE_NOT_FOUND' });
});

test('what an import filled says from where', async () => {
  await listenToHires(sora, admin);
  await hire(sora);
  const story = await endedImport(admin);
  expect(story.status).toBe('COMPLETED');
  const values = await valuesOf(story.employee.id);
  expect(values['jobTitle']).toMatchObject({
    pinned: false,
    origin: {
      kind: 'IMPORT',
      candidateId: story.candidateId,
      mappingVersion: 0,
      import: { id: story.id },
      sourceFields: [{ key: expect.stringMatching(/title|name/) }],
    },
  });
});

test('the employees of a workflow come with what was asked for', async () => {
  const { workflows } = await admin.ask(
    `{ workflows(first: 1) { edges { node { enrollments(first: 1) { edges { node { employee {
      displayName createdAt flags { field { key } } ${VALUES}
    } } } } } } } }`,
  );
  const [{ node }] = workflows.edges[0].node.enrollments.edges;
  expect(node.employee).toMatchObject({
    displayName: 'Maya Okafor-Lindqvist',
    createdAt: expect.stringMatching(/Z$/),
    flags: expect.any(Array),
  });
  expect(byKey(node.employee)['lastName'].origin.kind).toBe('IMPORT');
});

async function addMore(...names: string[]): Promise<string[]> {
  const { rows } = await sora.services.pool.query<{ id: string }>(
    `insert into employee (id, organization_id, first_name, created_at, updated_at)
     select gen_random_uuid(), organization_id, name, now(), now()
     from unnest($2::text[]) name, employee where id = $1 returning id`,
    [ana, names],
  );
  return rows.map(({ id }) => id);
}
