import { afterAll, beforeAll, expect, test } from 'vitest';

import { signIn, type SoraClient } from './kit/client.ts';
import { listenToHires } from './kit/connect-lever.ts';
import { changeMapping, readMapping, rule } from './kit/field-mapping.ts';
import { endedImport, hire } from './kit/hires.ts';
import { signInMember } from './kit/people.ts';
import { startSora, type Sora } from './kit/sora.ts';

const PAY = /182|band|laptop/i;
const PROFILE = `jobTitle department team salary { amount } values { field { key } value data }`;
const STORY = `status steps { input output }
  mappedValues { employeeField { key } raw value problem steps { value problem } }`;

let sora: Sora;
let admin: SoraClient;
let member: SoraClient;
beforeAll(async () => {
  sora = await startSora();
  admin = await signIn(sora);
  member = await signInMember(sora, admin);
  await listenToHires(sora, admin);
  for (const [label, type] of [
    ['Base', 'NUMBER'],
    ['Level', 'TEXT'],
    ['Copied level', 'TEXT'],
    ['By expression', 'TEXT'],
    ['Shift', 'TEXT'],
  ]) {
    await admin.ask(
      `mutation { createEmployeeField(input: { label: "${label}", group: "Job", type: ${type} }) { __typename } }`,
    );
  }
  const { id, fieldMapping } = await readMapping(admin, 'id fieldMapping { version }');
  const table = { rows: [{ from: '182500', to: 'Band 182' }], otherwise: 'KEEP' };
  const saved = await changeMapping(admin, 'SaveFieldMapping', {
    integrationId: id,
    baseVersion: fieldMapping.version,
    acknowledgeUnmapped: true,
    rules: [
      rule('firstName', ['contact.first_name']),
      rule('lastName', ['contact.last_name']),
      rule('department', ['posting.department']),
      rule('jobTitle', ['offer.salary_amount']),
      rule('custom_base', ['offer.salary_amount']),
      rule('custom_level', ['offer.salary_amount'], [{ valueTable: table }]),
      rule('custom_copied_level', ['employee.custom_level']),
      rule(
        'custom_by_expression',
        [],
        [{ expression: { expression: 'fields.`offer.salary_amount` & ""' } }],
      ),
      rule('custom_shift', ['posting.team']),
    ],
  });
  if (saved.__typename !== 'FieldMappingSaved') throw new Error(JSON.stringify(saved));
  await hire(sora);
  await endedImport(admin, 1, 40_000);
});
afterAll(() => sora.stop());

async function seenBy(client: SoraClient): Promise<{ story: any; profile: any }> {
  const { imports } = await client.ask(
    `{ imports { edges { node { ${STORY} employee { ${PROFILE} } } } } }`,
  );
  const { employee, ...story } = imports.edges[0].node;
  return { story, profile: employee };
}

const keysOf = (rows: any[], at: 'field' | 'employeeField') => rows.map((row) => row[at].key);

test('what a mapping made of pay is for administrators, whatever the field is called', async () => {
  const { story, profile } = await seenBy(admin);
  expect(story.status).toBe('COMPLETED');
  expect(profile).toMatchObject({ jobTitle: '182500', department: 'Data' });
  const values = Object.fromEntries(profile.values.map((one: any) => [one.field.key, one.value]));
  expect(values).toMatchObject({
    custom_base: '182500',
    custom_level: 'Band 182',
    custom_copied_level: 'Band 182',
  });
  expect(keysOf(story.mappedValues, 'employeeField')).toContain('custom_by_expression');

  const shown = await seenBy(member);
  expect(JSON.stringify(shown)).not.toMatch(PAY);
  expect(shown.profile).toMatchObject({ jobTitle: null, salary: null, department: 'Data' });
  expect(keysOf(shown.profile.values, 'field')).toEqual(
    expect.arrayContaining(['custom_shift', 'team']),
  );
  for (const key of [
    'custom_base',
    'custom_level',
    'custom_copied_level',
    'custom_by_expression',
    'jobTitle',
  ]) {
    expect(keysOf(shown.profile.values, 'field')).not.toContain(key);
    expect(keysOf(shown.story.mappedValues, 'employeeField')).not.toContain(key);
  }
});

test('what a value was made of is for administrators', async () => {
  const { story } = await seenBy(member);
  const shift = story.mappedValues.find((one: any) => one.employeeField.key === 'custom_shift');
  expect(shift).toMatchObject({ value: expect.any(String), raw: null, steps: [] });
});

test('a value typed in such a field is for administrators too', async () => {
  const { employees } = await admin.ask('{ employees { edges { node { id } } } }');
  await admin.ask(
    `mutation ($input: SetEmployeeValuesInput!) { setEmployeeValues(input: $input) { __typename } }`,
    {
      input: {
        employeeId: employees.edges[0].node.id,
        values: [{ field: 'custom_level', data: 'Band 9' }],
      },
    },
  );
  expect(JSON.stringify(await seenBy(member))).not.toContain('Band 9');
});

test('a member cannot search for what is for administrators', async () => {
  const found = async (client: SoraClient, search: string) =>
    (
      await client.ask(
        'query ($s: String) { employees(search: $s) { totalCount edges { cursor } } }',
        { s: search },
      )
    ).employees;
  expect(await found(admin, '182500')).toMatchObject({ totalCount: 1 });
  expect(await found(member, '182500')).toEqual({ totalCount: 0, edges: [] });
  expect(await found(member, '18')).toEqual({ totalCount: 0, edges: [] });
  expect(await found(member, 'maya data')).toMatchObject({ totalCount: 1 });
});

test('a name is not filled from pay, and a phone number that is stays hidden', async () => {
  const { fieldMapping, id } = await readMapping(admin, 'id fieldMapping { version }');
  const save = (...rules: unknown[]) =>
    changeMapping(admin, 'SaveFieldMapping', {
      integrationId: id,
      baseVersion: fieldMapping.version,
      acknowledgeUnmapped: true,
      rules,
    });
  for (const source of [
    'offer.salary_amount',
    'offer.salary',
    'employee.salary',
    'employee.custom_level',
  ]) {
    expect(
      await save(rule('preferredName', [source]), rule('salary', ['offer.salary'])),
    ).toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({ employeeField: 'preferredName', code: 'PAY_IN_NAME' }),
      ]),
    });
  }
  expect(
    await save(rule('phone', ['offer.salary_amount']), rule('team', ['employee.phone'])),
  ).toMatchObject({
    __typename: 'FieldMappingSaved',
  });
  const { employeeFields } = await member.ask('{ employeeFields { key visibility } }');
  for (const key of ['phone', 'team']) {
    expect(employeeFields).toContainEqual({ key, visibility: 'ADMINISTRATORS' });
  }
});

test('an administrator decides who sees a field, and later mappings leave it so', async () => {
  const { updateEmployeeField } = await admin.ask(
    `mutation { updateEmployeeField(input: {
      key: "custom_level", label: "Level", group: "Job", choices: [], required: false, description: "", visibility: EVERYONE
    }) { ... on EmployeeFieldUpdated { employeeField { visibility } } } }`,
  );
  expect(updateEmployeeField.employeeField.visibility).toBe('EVERYONE');
  const { fieldMapping, id } = await readMapping(admin, 'id fieldMapping { version }');
  await changeMapping(admin, 'SaveFieldMapping', {
    integrationId: id,
    baseVersion: fieldMapping.version,
    acknowledgeUnmapped: true,
    rules: [rule('custom_level', ['offer.salary_amount']), rule('custom_base', ['posting.team'])],
  });
  const { employeeFields } = await member.ask('{ employeeFields { key visibility } }');
  const visibility = Object.fromEntries(
    employeeFields.map((field: any) => [field.key, field.visibility]),
  );
  expect(visibility).toMatchObject({
    custom_level: 'EVERYONE',
    custom_base: 'ADMINISTRATORS',
    custom_shift: 'EVERYONE',
  });
  expect(keysOf((await seenBy(member)).profile.values, 'field')).toContain('custom_level');
});

test('every built-in field can be hidden from members, in whatever way they ask, but for names', async () => {
  const { employeeFields } = await admin.ask(
    '{ employeeFields { key label group required description custom } }',
  );
  const builtIn = employeeFields.filter((field: any) => !field.custom);
  const names = ['firstName', 'lastName', 'preferredName'];
  const { employees } = await admin.ask(
    '{ employees { edges { node { id personalEmail managerId: manager { id } } } } }',
  );
  const [{ node: employee }] = employees.edges;
  await admin.ask(
    `mutation ($input: SetEmployeeValuesInput!) { setEmployeeValues(input: $input) { __typename } }`,
    {
      input: {
        employeeId: employee.id,
        values: [
          { field: 'workEmail', data: 'zebra@acme.test' },
          { field: 'personalEmail', data: 'zebra@example.com' },
          { field: 'startsOn', data: '2027-03-01' },
          { field: 'timeZone', data: 'Europe/Lisbon' },
          { field: 'phone', data: '+351 912 345 678' },
          { field: 'location', data: 'Zebra Hall' },
        ],
      },
    },
  );
  for (const { custom: _, key, ...field } of builtIn) {
    const { updateEmployeeField } = await admin.ask(
      `mutation ($input: UpdateEmployeeFieldInput!) { updateEmployeeField(input: $input) {
        ... on EmployeeFieldUpdated { employeeField { visibility } } ... on Refusal { code message } } }`,
      { input: { ...field, key, choices: [], visibility: 'ADMINISTRATORS' } },
    );
    if (names.includes(key)) {
      expect(updateEmployeeField).toMatchObject({ code: 'EMPLOYEE_FIELD_BUILT_IN' });
    } else {
      expect(updateEmployeeField).toEqual({ employeeField: { visibility: 'ADMINISTRATORS' } });
    }
  }
  const { node } = await member.ask(
    `query ($id: ID!) { node(id: $id) { ... on Employee { displayName firstName workEmail personalEmail phone
      jobTitle department team location employmentType startsOn timeZone salary { amount } manager { id }
      values { field { key } } } } }`,
    { id: employee.id },
  );
  const { displayName, firstName, values, ...hidden } = node;
  expect(displayName).toContain(firstName);
  expect(new Set(Object.values(hidden))).toEqual(new Set([null]));
  expect(
    values.map((value: any) => value.field.key).filter((key: string) => !key.includes('_')),
  ).toEqual(names);
  const { employees: found } = await member.ask('{ employees(search: "zebra") { totalCount } }');
  expect(found.totalCount).toBe(0);
  const { employees: seen } = await admin.ask('{ employees(search: "zebra") { totalCount } }');
  expect(seen.totalCount).toBe(1);
});

test('pay of an earlier run stays for administrators when its field is opened for what it holds since', async () => {
  const { fieldMapping, id } = await readMapping(admin, 'id fieldMapping { version }');
  const saved = await changeMapping(admin, 'SaveFieldMapping', {
    integrationId: id,
    baseVersion: fieldMapping.version,
    acknowledgeUnmapped: true,
    rules: [
      rule('firstName', ['contact.first_name']),
      rule('lastName', ['contact.last_name']),
      rule('jobTitle', ['posting.title']),
    ],
  });
  expect(saved.__typename).toBe('FieldMappingSaved');
  const story = async (client: SoraClient) =>
    (
      await client.ask(`{ imports { edges { node { id status
        runs(first: 20) { edges { node { number mappedValues { employeeField { key } value } } } } } } } }`)
    ).imports.edges[0].node;
  const { id: importId } = await story(admin);
  const retry = async (more: object) =>
    (
      await admin.ask(
        `mutation ($input: RetryImportInput!) { retryImport(input: $input) { __typename ... on Refusal { code message } } }`,
        { input: { importId, evenIfComplete: true, ...more } },
      )
    ).retryImport;
  expect(await retry({})).toMatchObject({ __typename: 'ImportRetried' });
  await endedImport(admin, 1, 40_000);
  await admin.ask(
    `mutation { updateEmployeeField(input: { key: "jobTitle", label: "Job title", group: "Job", choices: [], description: "", required: false, visibility: EVERYONE }) { __typename } }`,
  );
  const titles = async (client: SoraClient) =>
    (await story(client)).runs.edges.map(({ node }: any) => [
      node.number,
      node.mappedValues.find((one: any) => one.employeeField.key === 'jobTitle')?.value,
    ]);
  expect(await titles(admin)).toEqual([
    [2, expect.not.stringMatching(PAY)],
    [1, '182500'],
  ]);
  expect(await titles(member)).toEqual([
    [2, undefined],
    [1, undefined],
  ]);

  expect(await retry({ mappingVersion: 1 })).toMatchObject({
    code: 'IMPORT_NOT_RETRYABLE',
    message: expect.stringMatching(
      /^Job title, .*: version 1 fills them with what only administrators may see/,
    ),
  });
});
