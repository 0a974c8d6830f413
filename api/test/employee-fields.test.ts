import { afterAll, beforeAll, expect, test } from 'vitest';

import { addOrganization } from './kit/add-organization.ts';
import { signIn, type SoraClient } from './kit/client.ts';
import { integrationId } from './kit/connect-lever.ts';
import { addEmployees, signInMember } from './kit/people.ts';
import { startSora, type Sora } from './kit/sora.ts';

let sora: Sora;
let admin: SoraClient;
let member: SoraClient;
let anaId: string;
beforeAll(async () => {
  sora = await startSora();
  admin = await signIn(sora);
  member = await signInMember(sora, admin);
  [anaId = ''] = await addEmployees(sora, 'Ana', 'Bo');
});
afterAll(() => sora.stop());

const FIELD = `key label group type custom choices required description position archivedAt
  usage { employeesWithValue isMapped }`;

async function fields(client = admin, args = ''): Promise<any[]> {
  return (await client.ask(`{ employeeFields${args} { ${FIELD} } }`)).employeeFields;
}

async function change(verb: string, input: Record<string, unknown>, client = admin): Promise<any> {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
  const success = {
    createEmployeeField: `EmployeeFieldCreated { employeeField { ${FIELD} } }`,
    updateEmployeeField: `EmployeeFieldUpdated { employeeField { ${FIELD} } }`,
    archiveEmployeeField: `EmployeeFieldArchived { employeeField { ${FIELD} } }`,
    restoreEmployeeField: `EmployeeFieldRestored { employeeField { ${FIELD} } }`,
    reorderEmployeeFields: 'EmployeeFieldsReordered { employeeFields { key group } }',
  }[verb];
  const invalid = /^(create|update|reorder)/.test(verb)
    ? '... on EmployeeFieldInvalid { input }'
    : '';
  const data = await client.ask(
    `mutation ($input: ${type}!) { ${verb}(input: $input) {
      __typename ... on ${success} ... on Refusal { code message } ${invalid}
    } }`,
    { input },
  );
  return data[verb];
}

const set = (field: string, data: unknown) =>
  admin.ask(
    `mutation ($input: SetEmployeeValuesInput!) { setEmployeeValues(input: $input) { ... on Refusal { message } } }`,
    { input: { employeeId: anaId, values: [{ field, data }] } },
  );

async function anasValue(key: string): Promise<any> {
  const { node } = await admin.ask(
    `query ($id: ID!) { node(id: $id) { ... on Employee { values { field { key } data } } } }`,
    { id: anaId },
  );
  return node.values.find((value: any) => value.field.key === key);
}

const VISA = {
  label: 'Visa type',
  group: 'Travel',
  type: 'CHOICE',
  choices: ['Work', 'Student'],
  required: false,
  description: 'As in the passport.',
};

test('the built-in fields are there, with how many have a value and whether a rule fills them', async () => {
  const all = await fields();
  expect(all.map(({ group }) => group)).toEqual([
    ...Array.from({ length: 6 }, () => 'Personal'),
    ...Array.from({ length: 8 }, () => 'Job'),
    'Compensation',
  ]);
  expect(all[0]).toMatchObject({
    key: 'firstName',
    custom: false,
    position: 0,
    usage: { employeesWithValue: 2, isMapped: true },
  });
  expect(all.find(({ key }) => key === 'preferredName').usage).toEqual({
    employeesWithValue: 0,
    isMapped: false,
  });
});

test('a custom field stands in its group with a key made of its label', async () => {
  const created = await change('createEmployeeField', VISA);
  expect(created.employeeField).toMatchObject({
    ...VISA,
    key: 'custom_visa_type',
    custom: true,
    position: 0,
    archivedAt: null,
  });
  expect((await fields()).at(-1)).toEqual(created.employeeField);
  expect((await fields(member)).at(-1).key).toBe('custom_visa_type');
});

test('no two fields have the same label, also when they are created at once', async () => {
  expect(await change('createEmployeeField', { ...VISA, label: 'visa TYPE' })).toMatchObject({
    code: 'EMPLOYEE_FIELD_INVALID',
    input: 'LABEL',
  });
  const pet = { label: 'Pet', group: 'Travel', type: 'TEXT' };
  const both = await Promise.all([
    change('createEmployeeField', pet),
    change('createEmployeeField', pet),
  ]);
  expect(new Set(both.map((one) => one.__typename))).toEqual(
    new Set(['EmployeeFieldCreated', 'EmployeeFieldInvalid']),
  );
});

test('a new label leaves the key, and a choice that is removed leaves the values', async () => {
  await set('custom_visa_type', 'Student');
  const updated = await change('updateEmployeeField', {
    key: 'custom_visa_type',
    label: 'Visa',
    group: 'travel',
    choices: ['Work'],
    required: false,
    description: '',
  });
  expect(updated.employeeField).toMatchObject({
    key: 'custom_visa_type',
    label: 'Visa',
    group: 'Travel',
    type: 'CHOICE',
    choices: ['Work'],
    usage: { employeesWithValue: 1 },
  });
  expect(await anasValue('custom_visa_type')).toMatchObject({ data: 'Student' });
});

test('of a built-in field only the help text and required can be changed', async () => {
  const phone = {
    key: 'phone',
    label: 'Phone',
    group: 'Personal',
    choices: [],
    required: true,
    description: 'By which we call.',
  };
  for (const wrong of [{ label: 'Telephone' }, { group: 'Job' }, { choices: ['x'] }]) {
    expect(await change('updateEmployeeField', { ...phone, ...wrong })).toMatchObject({
      code: 'EMPLOYEE_FIELD_BUILT_IN',
    });
  }
  expect((await change('updateEmployeeField', phone)).employeeField).toMatchObject(phone);
  expect((await fields()).find(({ key }) => key === 'phone')).toMatchObject(phone);
  expect(await change('archiveEmployeeField', { key: 'phone' })).toMatchObject({
    code: 'EMPLOYEE_FIELD_BUILT_IN',
  });
});

test('what is required decides who is flagged, custom fields too', async () => {
  const flagged = async () => {
    const { employees, overview } = await admin.ask(
      `{ employees(flagged: true, search: "ana") { totalCount edges { node { flags { field { key } message } } } }
         overview { employeesFlagged } }`,
    );
    return {
      count: employees.totalCount,
      keys: employees.edges[0]?.node.flags.map((flag: any) => flag.field.key),
      message: employees.edges[0]?.node.flags[0]?.message,
      overview: overview.employeesFlagged,
    };
  };
  const setRequired = async (key: string, required: boolean) => {
    const one = (await fields()).find((field) => field.key === key);
    const { label, group, choices, description } = one;
    await change('updateEmployeeField', { key, label, group, choices, description, required });
  };
  await setRequired('custom_pet', true);
  expect(await flagged()).toEqual({
    count: 1,
    keys: ['lastName', 'personalEmail', 'phone', 'custom_pet'],
    message: 'Last name is missing.',
    overview: 2,
  });
  for (const key of ['lastName', 'personalEmail', 'phone']) await setRequired(key, false);
  expect(await flagged()).toMatchObject({ keys: ['custom_pet'], overview: 2 });
  await set('custom_pet', 'A cat');
  expect(await flagged()).toMatchObject({ count: 0, overview: 1 });
  await setRequired('custom_pet', false);
  await setRequired('firstName', false);
  expect(await flagged()).toMatchObject({ count: 0, overview: 0 });
});

test('the order of a group is what was said last', async () => {
  const personal = (await fields()).filter(({ group }) => group === 'Personal');
  const turned = personal.map(({ key }) => key).toReversed();
  const { employeeFields } = await change('reorderEmployeeFields', {
    group: 'Personal',
    keys: turned,
  });
  expect(employeeFields.slice(0, 6).map((field: any) => field.key)).toEqual(turned);
  expect((await fields()).slice(0, 6).map(({ key }) => key)).toEqual(turned);
  const travel = ['custom_pet', 'custom_visa_type'];
  await change('reorderEmployeeFields', { group: 'Travel', keys: travel });
  expect((await fields()).slice(-2).map(({ key }) => key)).toEqual(travel);
  for (const keys of [['custom_pet'], ['custom_pet', 'custom_pet'], [...travel, 'phone']]) {
    expect(await change('reorderEmployeeFields', { group: 'Travel', keys })).toMatchObject({
      code: 'EMPLOYEE_FIELD_INVALID',
      input: 'KEYS',
    });
  }
});

test('an archived field is out of sight, and its values come back when it is restored', async () => {
  const archived = await change('archiveEmployeeField', { key: 'custom_visa_type' });
  expect(archived.employeeField).toMatchObject({ archivedAt: expect.any(String) });
  expect((await fields()).map(({ key }) => key)).not.toContain('custom_visa_type');
  expect(await anasValue('custom_visa_type')).toBeUndefined();
  const all = await fields(admin, '(includeArchived: true)');
  expect(all.map(({ key }) => key)).toContain('custom_visa_type');
  expect(await change('createEmployeeField', { ...VISA, label: 'Visa' })).toMatchObject({
    input: 'LABEL',
  });
  const restored = await change('restoreEmployeeField', { key: 'custom_visa_type' });
  expect(restored.employeeField).toMatchObject({ archivedAt: null });
  expect(await anasValue('custom_visa_type')).toMatchObject({ data: 'Student' });
  for (const verb of ['archiveEmployeeField', 'restoreEmployeeField']) {
    expect(await change(verb, { key: 'custom_nothing' })).toMatchObject({
      code: 'EMPLOYEE_FIELD_NOT_FOUND',
    });
  }
});

test('members change no field', async () => {
  const answer = await member.query(
    `mutation { archiveEmployeeField(input: { key: "custom_pet" }) { __typename } }`,
  );
  expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('an organization has 250 fields of its own at most', async () => {
  const { admin: initech } = await addOrganization(sora, 'Initech');
  await sora.services.pool.query(
    `insert into employee_field (id, organization_id, key, custom, label, "group", type, choices, required,
       description, position, created_at, updated_at)
     select gen_random_uuid(), o.id, 'custom_f' || n, true, 'F' || n, 'Many', 'TEXT', '[]', false, '', n, now(), now()
     from organization o, generate_series(1, 250) n where o.name = 'Initech'`,
  );
  expect(await change('createEmployeeField', VISA, initech)).toMatchObject({
    __typename: 'TooManyEmployeeFields',
    code: 'TOO_MANY_EMPLOYEE_FIELDS',
  });
  const field = (key: string) => ({ key, label: key, group: 'Many', type: 'TEXT' });
  const { importFieldMapping } = await initech.ask(
    `mutation ($input: ImportFieldMappingInput!) { importFieldMapping(input: $input) {
      ... on FieldMappingDocumentInvalid { problems { path } } } }`,
    {
      input: {
        integrationId: await integrationId(initech),
        baseRevision: 0,
        dryRun: true,
        document: JSON.stringify({
          format: 'sora-field-mapping',
          version: 1,
          employeeFields: [field('custom_a'), field('custom_b')],
          rules: [],
        }),
      },
    },
  );
  // Once is enough.
  expect(importFieldMapping.problems).toEqual([{ path: '$.employeeFields[0].key' }]);
});

test('another organization has its own fields and sees none of these', async () => {
  const { admin: globex } = await addOrganization(sora, 'Globex');
  const theirs = await fields(globex);
  expect(theirs).toHaveLength(15);
  expect(theirs.find(({ key }) => key === 'lastName').required).toBe(true);
  for (const verb of ['archiveEmployeeField', 'restoreEmployeeField']) {
    expect(await change(verb, { key: 'custom_pet' }, globex)).toMatchObject({
      code: 'EMPLOYEE_FIELD_NOT_FOUND',
    });
  }
  expect((await change('createEmployeeField', VISA, globex)).__typename).toBe(
    'EmployeeFieldCreated',
  );
});
