import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';

import { asDatabaseOutage } from '../db/database-outage.ts';
import { createMaskError } from './mask-error.ts';

const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), {
  code: 'ECONNREFUSED',
});

test('an outage is one wherever it comes to light, also before there is anything to resolve', () => {
  const bugs: unknown[] = [];
  const maskError = createMaskError({
    asOutage: asDatabaseOutage,
    reportBug: ({ error }) => bugs.push(error),
  });
  const beforeAll = new GraphQLError(`Context creation failed: ${refused.message}`, {
    originalError: refused,
  });
  const inField = new GraphQLError(refused.message, { originalError: refused, path: ['viewer'] });
  for (const error of [beforeAll, inField, refused]) {
    const masked = maskError({ message: refused.message }, error);
    expect(masked.extensions).toMatchObject({ code: 'OUTAGE', retryable: true });
    expect(masked.message).not.toContain('5432');
  }
  expect(bugs).toEqual([]);
});
