import { readFileSync } from 'node:fs';

import { buildSchema, getIntrospectionQuery, parse } from 'graphql';
import { expect, test } from 'vitest';

import { DocumentReader } from './read-document.ts';

const schema = buildSchema(
  readFileSync(new URL('../../../../schema/schema.graphql', import.meta.url), 'utf8'),
);

/** What is said of a document; null when it may run. */
function wrong(text: string): string | null {
  const read = new DocumentReader(schema).read(text);
  return 'kind' in read ? null : (read[0]?.message ?? '');
}

const many = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join(' ');

const HOSTILE: Readonly<Record<string, string>> = {
  'more text than any screen needs': `{ viewer { name } } #${'x'.repeat(900_000)}`,
  'many bytes in few letters': `{ viewer { name } } #${'𠮷'.repeat(20_000)}`,
  'the schema 400 times': `{ ${many(400, (n) => `a${n}: __schema { types { fields { name } } }`)} }`,
  'many aliases': `{ ${many(101, (n) => `a${n}: viewer { name }`)} }`,
  'aliases in inline fragments': `{ ${many(101, (n) => `... { a${n}: viewer { name } }`)} }`,
  'one field again and again': `{ ${'viewer { name } '.repeat(900)} }`,
  'one field again and again in inline fragments': `{ ${'... { viewer { name } } '.repeat(100)} }`,
  'few fields again in each of many': `{ ${many(90, (n) => `a${n}: viewer { id id id id }`)} }`,
  'many directives': `{ viewer ${'@skip(if: false) '.repeat(51)} { name } }`,
  'many operations': many(11, (n) => `query Q${n} { viewer { name } }`),
  'many fragments': `{ ${many(60, (n) => `...F${n}`)} } ${many(60, (n) => `fragment F${n} on Query { viewer { name } }`)}`,
  'fragments that double': `{ node(id: "x") { ...F0 } } ${many(39, (n) => `fragment F${n} on Employee { ...F${n + 1} ...F${n + 1} id }`)} fragment F39 on Employee { id }`,
  'depth through fragments': `{ node(id: "x") { ...F0 } } ${many(20, (n) => `fragment F${n} on Employee { manager { ...F${n + 1} } }`)} fragment F20 on Employee { id }`,
  'endless brackets': `{ node(id: ${'['.repeat(3_000)}`,
  'endless braces': '{ a '.repeat(20_000),
  'a name without end': `{ ${'a'.repeat(60_000)} }`,
  'a file of commas': ','.repeat(900_000),
  'thousands of fields that do not exist': `{ ${many(1_900, (n) => `unknown${n}`)} }`,
  'thousands of arguments that do not exist': `{ viewer(${many(1_200, (n) => `a${n}: 1`)}) { name } }`,
  'hundreds of variables without use': `query (${many(900, (n) => `$v${n}: Int`)}) { viewer { name } }`,
  'fragments in a circle': '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
};

/** Milliseconds of computing, a hundred times what any document takes: one that makes more of itself takes for ever. */
const AT_MOST_MS = 2000;

test.each(Object.entries(HOSTILE))('refuses %s, and at once', (_what, text) => {
  const message = wrong(text);
  expect(message).toEqual(expect.any(String));
  expect(message?.length).toBeLessThan(1_000);
  const reader = new DocumentReader(schema);
  const before = process.cpuUsage();
  reader.read(text);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(AT_MOST_MS);
});

const HEAVY: Readonly<Record<string, string>> = {
  'as many fragments with the same fields as there may be': `{ ${many(40, (n) => `...F${n}`)} } ${many(40, (n) => `fragment F${n} on Query { viewer { id name email role } overview { steps { key done } } }`)}`,
  'as many repeats as there may be': `{ ${many(9, (n) => many(20, () => `a${n}: viewer { id name }`))} }`,
  'operations that share all fragments': `${many(10, (n) => `query Q${n} { ${many(40, (f) => `...F${f}`)} }`)} ${many(40, (n) => `fragment F${n} on Query { viewer { id } }`)}`,
};

test.each(Object.entries(HEAVY))('takes little time for %s', (_what, text) => {
  const before = process.cpuUsage();
  wrong(text);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(AT_MOST_MS);
});

test('lists at most ten mistakes of a document', () => {
  const read = new DocumentReader(schema).read(`{ ${many(500, (n) => `unknown${n}`)} }`);
  expect(read).toHaveLength(11);
});

test('lets the tools of GraphQL read the schema', () => {
  expect(wrong(getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }))).toBeNull();
});

test('reads a document once while it is in use, and forgets those that are not', () => {
  const reader = new DocumentReader(schema);
  const text = '{ viewer { name } }';
  const first = reader.read(text);
  const store = (from: number, count: number) => {
    for (let other = from; other < from + count; other += 1) {
      reader.store.set(`key ${other}`, parse(`{ a${other} ${'name '.repeat(1_900)} }`));
    }
  };
  store(0, 15);
  expect(reader.read(text)).toBe(first);
  store(15, 15);
  expect(reader.read(text)).toBe(first);
  store(30, 30);
  expect(reader.read(text)).not.toBe(first);
});
