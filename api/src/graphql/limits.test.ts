import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { expect, test } from 'vitest';

import { refuseExpensive } from './limits.ts';

function refused(text: string, variables: Record<string, unknown> = {}): string | null {
  const document = parse(text);
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode;
  return refuseExpensive(document, operation, variables)?.message ?? null;
}

test('lets a screen have its pages', () => {
  expect(
    refused('{ employees(first: 100) { edges { node { id displayName manager { id } } } } }'),
  ).toBeNull();
});

test('counts a page within a page once for each row, also by variable and by default', () => {
  const nested = (first: string) =>
    `query ($n: Int) { workflows${first} { edges { node { enrollments${first} { edges { node { employee { values { value } imports { steps { key label } } } } } } } } } }`;
  expect(refused(nested('(first: 100)'))).toMatch(/costs/);
  expect(refused(nested('(first: $n)'), { n: 100 })).toMatch(/costs/);
  expect(refused(nested('(first: $n)'), { n: 2 })).toBeNull();
});

test('refuses what is deeper than anything needs', () => {
  const deep = 'manager { '.repeat(20) + 'id' + ' }'.repeat(20);
  expect(refused(`{ node(id: "x") { ... on Employee { ${deep} } } }`)).toMatch(/levels deep/);
});

test('looks into fragments', () => {
  const deep = 'manager { '.repeat(20) + 'id' + ' }'.repeat(20);
  expect(refused(`{ node(id: "x") { ...Deep } } fragment Deep on Employee { ${deep} }`)).toMatch(
    /levels deep/,
  );
});
