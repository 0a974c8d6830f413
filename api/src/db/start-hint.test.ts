import { expect, test } from 'vitest';

import { startHint } from './start-hint.ts';

test.each([
  ['ECONNREFUSED', /Nothing listens there/],
  ['ENOTFOUND', /no such host/],
  ['ENOENT', /no such socket/],
  ['28P01', /# @ : .* as %23 %40/],
  ['28000', /pg_hba/],
  ['3D000', /createdb/],
  ['42501', /DATABASE_OWNER_URL/],
  ['25006', /primary server/],
  ['53300', /max_connections/],
])('says what helps against %s, whatever wrapped it', (code, hint) => {
  const failed = Object.assign(new Error('as the driver says it'), { code });
  expect(startHint(failed)).toMatch(hint);
  expect(startHint(new Error('a migration failed', { cause: failed }))).toMatch(hint);
});

test('asks the obvious when it knows nothing better', () => {
  expect(startHint(new Error('?'))).toMatch(/running/);
});
