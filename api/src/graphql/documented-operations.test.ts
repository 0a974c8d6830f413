import { readFileSync } from 'node:fs';

import { buildSchema, getVariableValues, Kind, parse } from 'graphql';
import { expect, test } from 'vitest';

import { DocumentReader } from './limits/read-document.ts';

const read = (path: string) =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8').replaceAll(/^ +(?=\S)/gm, '');
const schema = buildSchema(
  readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8'),
);
/** Each block of the page, with the variables that follow it directly. */
const EXAMPLES = [
  ...read('docs/graphql.md').matchAll(/```graphql\n(.*?)```(?:\s*```json\n(.*?)```)?/gs),
].map(([, text = '', variables]) => ({
  name: /(?:query|mutation|subscription) (\w+)/.exec(text)?.[1] ?? text,
  text,
  variables,
}));

test('the page on GraphQL has examples', () => {
  expect(EXAMPLES.length).toBeGreaterThan(15);
});

test.each(EXAMPLES)('the example $name fits the schema and its limits', ({ text, variables }) => {
  expect(new DocumentReader(schema).read(text)).toHaveProperty('kind', Kind.DOCUMENT);
  if (variables === undefined) return;
  const given = JSON.parse(variables) as Record<string, unknown>;
  const operation = parse(text).definitions[0];
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('No operation.');
  expect(getVariableValues(schema, operation.variableDefinitions ?? [], given).errors).toBe(
    undefined,
  );
  // Pasting an example may not drop the rules that it does not name.
  expect(JSON.stringify(given)).not.toContain('"acknowledgeUnmapped":true');
});
