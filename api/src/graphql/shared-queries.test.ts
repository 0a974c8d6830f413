import { buildSchema, parse, type GraphQLField } from 'graphql';
import { beforeEach, expect, test } from 'vitest';

import type { Viewer } from '../domain/identity/viewer.ts';
import { SharedQueries } from './shared-queries.ts';

const schema = buildSchema(`
  type Query { mapping(id: Int): Mapping viewer: Viewer }
  type Mutation { save: Mapping }
  type Mapping { fields: [String!]! stages: [String!]! name: String! }
  type Viewer { name: String! mapping: Mapping }
`);
const fieldOf = (type: string, name: string): GraphQLField<unknown, any> => {
  const found = schema.getType(type);
  if (!found || !('getFields' in found)) throw new Error(`no ${type}`);
  return found.getFields()[name] as GraphQLField<unknown, any>;
};
fieldOf('Query', 'mapping').extensions = { forRole: true };
fieldOf('Mapping', 'fields').extensions = { cost: 100 };
fieldOf('Mapping', 'stages').extensions = { cost: 2_000 };

const viewer = (change: Partial<Viewer> = {}): Viewer => ({
  userId: 'u',
  sessionId: 's',
  name: 'Mo',
  email: 'mo@acme.test',
  role: 'ADMINISTRATOR',
  organization: { id: 'acme', name: 'Acme' },
  barred: null,
  ...change,
});

/** What is read now, and the viewers for whom it was. */
let now: string;
let readers: Viewer[];
let shared: SharedQueries;
beforeEach(() => {
  now = 'first';
  readers = [];
  shared = new SharedQueries(async (reader) => ({ reader }));
});
fieldOf('Query', 'mapping').resolve = async (_source, { id }, { reader }: { reader: Viewer }) => {
  readers.push(reader);
  const fields = [`${now} ${id ?? ''} of ${reader.organization.id} for ${reader.role}`];
  await new Promise((resolve) => setImmediate(resolve));
  return { fields, stages: [], name: reader.name };
};

const PAGE = 'query Page($id: Int) { mapping(id: $id) { fields } }';
async function ask(as: Viewer | null = viewer(), text = PAGE, variables = {}) {
  const answer = await shared.answer({
    schema,
    document: parse(text),
    text,
    operationName: undefined,
    variables,
    viewer: as,
  });
  return answer && ((answer.data as any).mapping.fields[0] as string);
}

test('eight who ask the same at once are answered by two readings, and get what each alone would get', async () => {
  const alone = await ask();
  readers = [];
  const answers = await Promise.all(Array.from({ length: 8 }, () => ask()));
  expect(readers).toHaveLength(2);
  expect(answers).toEqual(Array(8).fill(alone));
});

test('who asks after a change gets it, though a reading from before is still going on', async () => {
  const before = ask();
  await expect.poll(() => readers.length).toBe(1);
  now = 'second';
  expect(await ask()).toBe('second  of acme for ADMINISTRATOR');
  expect(await before).toBe('first  of acme for ADMINISTRATOR');
});

test('nothing is shared between organizations, roles, operations or variables', async () => {
  const globex = { organization: { id: 'globex', name: 'Globex' } };
  const answers = await Promise.all([
    ask(),
    ask(viewer({ role: 'MEMBER' })),
    ask(viewer(globex)),
    ask(viewer(), PAGE, { id: 1 }),
    ask(viewer(), `${PAGE} `),
  ]);
  expect(answers).toEqual([
    'first  of acme for ADMINISTRATOR',
    'first  of acme for MEMBER',
    'first  of globex for ADMINISTRATOR',
    'first 1 of acme for ADMINISTRATOR',
    'first  of acme for ADMINISTRATOR',
  ]);
  expect(readers).toHaveLength(5);
});

test('what is shared is read for nobody in particular', async () => {
  await ask();
  expect(readers).toEqual([viewer({ userId: '', sessionId: '', name: '', email: '' })]);
});

test.each([
  ['asks for the person', '{ mapping { fields } viewer { name } }'],
  [
    'asks for the person in a fragment',
    '{ mapping { fields } ...F } fragment F on Query { viewer { name } }',
  ],
  ['reaches it through the person', '{ viewer { mapping { fields } } }'],
  ['changes something', 'mutation { save { fields } }'],
  ['asks the provider', '{ mapping { fields stages } }'],
  ['takes no time', '{ mapping { name } }'],
  ['reads the schema', '{ mapping { fields } __schema { description } }'],
])('an operation that %s is everybody’s own', async (_what, text) => {
  expect(await ask(viewer(), text)).toBeNull();
});

test('who is not signed in, or may do nothing for now, has no part in it', async () => {
  expect(await ask(null)).toBeNull();
  expect(await ask(viewer({ barred: 'PASSWORD_CHANGE_REQUIRED' }))).toBeNull();
  expect(readers).toEqual([]);
});
