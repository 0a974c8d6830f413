import { readFileSync } from 'node:fs';

import {
  buildSchema,
  getIntrospectionQuery,
  Kind,
  parse,
  type OperationDefinitionNode,
} from 'graphql';
import { expect, test } from 'vitest';

import type { Viewer } from '../../domain/identity/viewer.ts';
import { checkOperation } from './check-operation.ts';
import { refuseShape } from './refuse-shape.ts';

const schema = buildSchema(
  readFileSync(new URL('../../../../schema/schema.graphql', import.meta.url), 'utf8'),
);

const VIEWER: Viewer = {
  userId: 'u',
  sessionId: 's',
  name: 'Ana Lima',
  email: 'ana@example.com',
  role: 'MEMBER',
  organization: { id: 'o', name: 'Acme' },
  barred: null,
};

function refused(
  text: string,
  variables: Record<string, unknown> = {},
  viewer: Viewer | null = VIEWER,
): string | null {
  const document = parse(text);
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode;
  const shape = refuseShape(document);
  if (shape) return shape.message;
  const checked = checkOperation({
    schema,
    document,
    operation,
    variables,
    viewer,
    introspection: true,
  });
  return 'cost' in checked ? null : (checked[0]?.message ?? null);
}

const PEOPLE = 'edges { node { id displayName manager { id } } }';

test('lets a screen have its pages', () => {
  expect(refused(`{ employees(first: 100) { ${PEOPLE} } }`)).toBeNull();
});

test('counts a page within a page once for each row, also by variable and by default', () => {
  const nested = (head: string, first: string) =>
    `${head} { workflows${first} { edges { node { enrollments${first} { edges { node { employee { values { value field { key label } } } } } } } } } }`;
  expect(refused(nested('query', '(first: 100)'))).toMatch(/costs/);
  expect(refused(nested('query', ''))).toMatch(/costs/);
  expect(refused(nested('query ($n: Int!)', '(first: $n)'), { n: 100 })).toMatch(/costs/);
  expect(refused(nested('query ($n: Int! = 100)', '(first: $n)'))).toMatch(/costs/);
  expect(refused(nested('query ($n: Int!)', '(first: $n)'), { n: 2 })).toBeNull();
});

test('counts a page however it is asked for', () => {
  const many = Array.from(
    { length: 90 },
    (_, index) => `a${index}: employees(first: 100) { ... on EmployeeConnection { ${PEOPLE} } }`,
  );
  expect(refused(`{ ${many.join(' ')} }`)).toMatch(/costs/);
});

test('counts lists without pages too', () => {
  const level = (inner: string) => `deliveries { import { ${inner} } }`;
  expect(refused(`{ imports { edges { node { ${level(level(level('id')))} } } } }`)).toMatch(
    /costs/,
  );
});

test('refuses what is deeper than anything needs, also in fragments', () => {
  const deep = 'manager { '.repeat(20) + 'id' + ' }'.repeat(20);
  expect(refused(`{ node(id: "x") { ... on Employee { ${deep} } } }`)).toMatch(/levels deep/);
  expect(refused(`{ node(id: "x") { ...Deep } } fragment Deep on Employee { ${deep} }`)).toMatch(
    /levels deep/,
  );
});

test('measures a fragment once, however often fragments spread each other', () => {
  const fragments = Array.from(
    { length: 30 },
    (_, index) => `fragment F${index} on Employee { ...F${index + 1} ...F${index + 1} }`,
  );
  const text = `{ node(id: "x") { ...F0 } } ${fragments.join(' ')} fragment F30 on Employee { id }`;
  expect(refused(text)).toMatch(/fields, fragments included/);
});

test('counts what a variable says, not its default', () => {
  const text =
    'query ($n: Int = 1) { workflows(first: $n) { edges { node { enrollments(first: $n) { edges { node { employee { values { value } } } } } } } } }';
  expect(refused(text, { n: 2 })).toBeNull();
  expect(refused(text, { n: 100 })).toMatch(/costs/);
});

test('says which argument or variable cannot be read, before anything runs', () => {
  const page = 'query ($n: Int) { employees(first: $n) { totalCount } }';
  expect(refused(page, {})).toBeNull();
  expect(refused(page, { n: null })).toMatch(/"first" of non-null type "Int!" must not be null/);
  expect(refused(page, { n: 'ten' })).toMatch(/\$n/);
  const skip = 'query ($b: Boolean = true) { viewer { id @skip(if: $b) } }';
  expect(refused(skip, { b: null })).toMatch(/"if" of non-null type/);
});

test('counts introspection as what it gives: the whole schema once, not twice', () => {
  const all = getIntrospectionQuery();
  expect(refused(all)).toBeNull();
  const twice = all.replace(
    '__schema',
    'a: __schema { ...Types } b: __schema { ...Types } c: __schema',
  );
  expect(refused(`${twice} fragment Types on __Schema { types { ...FullType } }`)).toMatch(/costs/);
});

test('shows the schema to no one who is not signed in', () => {
  const text = '{ __type(name: "Query") { name } }';
  expect(refused(text, {}, null)).toMatch(/not signed in/);
  expect(refused('fragment S on Query { __schema { types { name } } } { ...S }', {}, null)).toMatch(
    /not signed in/,
  );
  expect(refused('{ __typename }', {}, null)).toBeNull();
});

test('refuses variables that are nested without end', () => {
  const deep = (levels: number) => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as unknown;
  const text = 'query ($id: ID!) { node(id: $id) { id } }';
  expect(refused(text, { id: deep(100_000) })).toMatch(/levels deep/);
});
