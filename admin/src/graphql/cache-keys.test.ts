import { readFileSync } from 'node:fs';

import { buildSchema, isInterfaceType, isObjectType } from 'graphql';
import { expect, it } from 'vitest';

import { cacheKeys, refusals } from './cache-keys.ts';

const schema = buildSchema(
  readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8'),
);
const roots = new Set(['Query', 'Mutation', 'Subscription']);
const objects = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter((type) => !type.name.startsWith('__') && !roots.has(type.name));

it('knows how to tell apart everything that has no id, and nothing else', () => {
  const withoutId = objects.filter((type) => !('id' in type.getFields())).map((type) => type.name);
  expect(Object.keys(cacheKeys).toSorted()).toEqual(withoutId.toSorted());
});

it('knows every refusal of the schema', () => {
  const refusal = schema.getType('Refusal');
  if (!isInterfaceType(refusal)) throw new Error('the schema has no interface Refusal');
  const names = schema.getPossibleTypes(refusal).map((type) => type.name);
  expect(refusals.toSorted()).toEqual(names.toSorted());
});
