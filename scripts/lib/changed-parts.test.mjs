import { expect, it } from 'vitest';

import { changedParts } from './changed-parts.mjs';

const leftOut = ['other checks', 'other integration tests', 'browser journeys'];

it.each([
  [['api/src/config.ts'], ['format', 'unit tests', 'lint', 'types of api']],
  [
    ['e2e/lever-sandbox/src/main.ts', 'scripts/test.mjs'],
    ['format', 'unit tests', 'lint', 'types of e2e/lever-sandbox', 'types of scripts'],
  ],
  [
    ['api/test/webhook.test.ts'],
    ['format', 'unit tests', 'lint', 'types of api', 'integration tests'],
  ],
  [['schema/schema.graphql'], ['format', 'unit tests', 'types of admin', 'types of schema']],
  [['README.md'], ['format', 'unit tests']],
])('tests a change of %s by what it can break, and names what is left out', (files, expected) => {
  const names = changedParts(files, 'HEAD').map(({ name }) => name);
  expect(names).toEqual([...expected, ...leftOut]);
});

it('counts what is left out as neither passed nor failed', async () => {
  const [journeys] = changedParts(['README.md'], 'HEAD').slice(-1);
  expect(await journeys?.run({})).toMatchObject({
    note: 'not run: npm run e2e',
    counts: { passed: 0, failed: 0, skipped: 1 },
  });
});
