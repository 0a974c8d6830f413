import { readFileSync } from 'node:fs';

import {
  buildSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { clientWith, signIn, type GraphqlAnswer, type SoraClient } from './kit/client.ts';
import { acceptAtLever, CREATE_LISTENER, integrationId } from './kit/connect-lever.ts';
import { addEmployees } from './kit/people.ts';
import { startSora, type Sora } from './kit/sora.ts';

let sora: Sora;
let admin: SoraClient;
let ids: Readonly<Record<string, string>> = {};
beforeAll(async () => {
  sora = await startSora({ role: 'api' });
  admin = await signIn(sora);
  // What exists is reached with the other inputs, what does not by the generated ones.
  ids = { integrationId: await integrationId(admin) };
});
afterAll(() => sora.stop());

const schema = buildSchema(
  readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'),
);
const SOME_ID = '0190a1b2-0000-7000-8000-000000000000';
const HOSTILE: Readonly<Record<string, readonly unknown[]>> = {
  String: ['\u0000', 'a\u0000b', '\ud83d', '', '\u202eabc', 'x'.repeat(300_000), '%_\\', '{"a":'],
  ID: ['\u0000', 'a\u0000b', '\ud83d', '', 'no id', 'x'.repeat(300_000)],
  JSON: ['\u0000', '\ud83d', { '\u0000': ['\u0000'] }, JSON.parse('['.repeat(50) + ']'.repeat(50))],
  Int: [-1, 0, 2_147_483_647, -2_147_483_648],
};

/** Something that the type takes, with as little in it as it allows. */
function plain(declared: GraphQLInputType): unknown {
  const type = getNullableType(declared);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) {
    return { ID: SOME_ID, Int: 1, Float: 1, Boolean: false }[type.name] ?? 'x';
  }
  const fields = Object.values(type.getFields());
  const given = type.isOneOf
    ? fields.slice(0, 1)
    : fields.filter(({ type: of }) => isNonNullType(of));
  return Object.fromEntries(
    given.map((field) => [field.name, ids[field.name] ?? plain(field.type)]),
  );
}

/** The type's values with something hostile in each place in turn. */
function* hostile(declared: GraphQLInputType): Generator {
  const type = getNullableType(declared);
  if (isListType(type)) {
    for (const entry of hostile(type.ofType)) yield [entry];
  } else if (isInputObjectType(type)) {
    const rest = type.isOneOf ? {} : (plain(type) as object);
    for (const field of Object.values(type.getFields())) {
      for (const value of hostile(field.type)) yield { ...rest, [field.name]: value };
    }
  } else yield* HOSTILE[type.name] ?? [];
}

function* operations(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>) {
  const variables = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  const text = `${kind} (${variables}) { ${field.name}(${given}) ${selection} }`;
  const rest = Object.fromEntries(field.args.map(({ name, type }) => [name, plain(type)]));
  for (const { name, type } of field.args) {
    for (const value of hostile(type)) yield { text, variables: { ...rest, [name]: value } };
  }
}

const FIELDS = (
  [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const
).flatMap(([kind, type]) =>
  Object.values(type?.getFields() ?? {})
    .filter(({ args }) => args.length > 0)
    .map((field) => ({ name: field.name, kind, field })),
);

test.each(FIELDS)('$name takes no input for a bug', async ({ kind, field }) => {
  for (const { text, variables } of operations(kind, field)) {
    const answer = await admin.query(text, variables);
    const said = JSON.stringify(answer);
    expect(said, `${text} ${JSON.stringify(variables).slice(0, 300)}`).not.toContain(
      'INTERNAL_SERVER_ERROR',
    );
    expect(said.length).toBeLessThan(20_000);
  }
});

function code(answer: GraphqlAnswer): string | undefined {
  return answer.errors?.[0]?.extensions.code;
}

test('the input that cannot be is named', async () => {
  const message = async (text: string, variables: object) =>
    (await admin.query(text, { ...variables })).errors?.[0]?.message;
  expect(
    await message('mutation ($i: RetryImportInput!) { retryImport(input: $i) { __typename } }', {
      i: { importId: 'a\u0000b' },
    }),
  ).toBe('input.importId is not a valid id.');
  expect(
    await message('mutation ($i: AddMemberInput!) { addMember(input: $i) { __typename } }', {
      i: { name: 'x'.repeat(300_000), email: 'a@acme.test', role: 'MEMBER' },
    }),
  ).toBe('input.name can have up to 200 characters.');
});

test('what is typed is kept without what cannot be seen', async () => {
  const { createEmployeeField } = await admin.ask(
    `mutation ($i: CreateEmployeeFieldInput!) { createEmployeeField(input: $i) {
      ... on EmployeeFieldCreated { employeeField { label } } ... on Refusal { message } } }`,
    { i: { label: 'T-shirt\u0000\u200b size\ud83d', group: 'Personal', type: 'TEXT' } },
  );
  expect(createEmployeeField.employeeField.label).toBe('T-shirt size\ufffd');
});

test('null by a variable, a subscription by POST, and persisted queries are refused by code', async () => {
  expect(
    code(await admin.query('query ($n: Int) { employees(first: $n) { totalCount } }', { n: null })),
  ).toBe('BAD_USER_INPUT');
  expect(code(await admin.query('subscription { importChanged { id } }'))).toBe('BAD_USER_INPUT');
  const post = async (body: unknown) => {
    const response = await fetch(`${sora.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: admin.cookie },
      body: JSON.stringify(body),
    });
    return { status: response.status, answer: (await response.json()) as GraphqlAnswer };
  };
  const persistedQuery = { version: 1, sha256Hash: 'f'.repeat(64) };
  for (const query of [undefined, '{ viewer { name } }']) {
    const { answer } = await post({ query, extensions: { persistedQuery } });
    expect(code(answer)).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
  }
  for (const body of [
    [],
    [{ query: '{ viewer { name } }' }],
    { query: 1 },
    { query: null },
    'x',
    null,
  ]) {
    const { status, answer } = await post(body);
    expect(status, JSON.stringify(answer)).toBe(400);
    expect(JSON.stringify(answer)).not.toContain('INTERNAL_SERVER_ERROR');
  }
});

test('the schema is for people who are signed in', async () => {
  const nobody = clientWith(sora, '');
  const text = '{ __schema { types { name } } }';
  expect(code(await nobody.query(text))).toBe('UNAUTHENTICATED');
  expect((await admin.ask(text)).__schema.types.length).toBeGreaterThan(100);
});

test('a value that was left out empties nothing; null does', async () => {
  const [employeeId] = await addEmployees(sora, 'Maya');
  const set = async (values: object[]) =>
    (
      await admin.ask(
        `mutation ($i: SetEmployeeValuesInput!) { setEmployeeValues(input: $i) {
          ... on EmployeeValuesSet { employee { firstName } } ... on Refusal { code message } } }`,
        { i: { employeeId, values } },
      )
    ).setEmployeeValues;
  expect(await set([{ field: 'firstName' }])).toEqual({
    code: 'EMPLOYEE_VALUE_INVALID',
    message: 'First name has no value. Use null to clear it.',
  });
  expect(await set([{ field: 'firstName', data: null }])).toEqual({
    employee: { firstName: null },
  });
});

test('of two listeners made at once there is one, and one refusal', async () => {
  const id = await integrationId(admin);
  await acceptAtLever(sora, admin);
  await admin.ask(
    'mutation ($id: ID!) { validateIntegration(input: { integrationId: $id }) { __typename } }',
    { id },
  );
  const { workflows } = await admin.ask('{ workflows { edges { node { id } } } }');
  const input = {
    workflowId: workflows.edges[0].node.id,
    integrationId: id,
    event: 'CANDIDATE_HIRED',
  };
  const made = await Promise.all([1, 2, 3].map(() => admin.ask(CREATE_LISTENER, { input })));
  expect(made.map(({ createListener }): string => createListener.__typename).toSorted()).toEqual([
    'ListenerCreated',
    'ListenerExists',
    'ListenerExists',
  ]);
});

test('what asks Lever is asked once an operation, and many at once cost too much', async () => {
  const requests = async () =>
    (await sora.lever.control<{ data: unknown[] }>('GET', '/requests')).data.length;
  const aliases = (count: number) =>
    `{ ${Array.from({ length: count }, (_, n) => `a${n}: integration(provider: LEVER) { webhookDifferences { kind } }`).join(' ')} }`;
  const before = await requests();
  const data = await admin.ask(aliases(20));
  expect(Object.keys(data)).toHaveLength(20);
  expect((await requests()) - before).toBeLessThanOrEqual(2);
  expect(code(await admin.query(aliases(50)))).toBe('OPERATION_TOO_EXPENSIVE');
  const members = Array.from(
    { length: 60 },
    (_, n) =>
      `a${n}: addMember(input: { name: "A", email: "a${n}@acme.test", role: MEMBER }) { __typename }`,
  );
  expect(code(await admin.query(`mutation { ${members.join(' ')} }`))).toBe(
    'OPERATION_TOO_EXPENSIVE',
  );
});
