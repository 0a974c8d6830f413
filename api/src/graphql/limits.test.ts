import { readFileSync } from 'node:fs';

import { buildSchema, Kind, parse, type OperationDefinitionNode } from 'graphql';
import { expect, test } from 'vitest';

import { refuseExpensive } from './limits.ts';

const schema = buildSchema(
  readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8'),
);

function refused(text: string, variables: Record<string, unknown> = {}): string | null {
  const document = parse(text);
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode;
  return refuseExpensive(schema, document, operation, variables)?.message ?? null;
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
    { length: 200 },
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
    { length: 60 },
    (_, index) => `fragment F${index} on Employee { ...F${index + 1} ...F${index + 1} }`,
  );
  const text = `{ node(id: "x") { ...F0 } } ${fragments.join(' ')} fragment F60 on Employee { id }`;
  expect(refused(text)).toMatch(/costs/);
});
