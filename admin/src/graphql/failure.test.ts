import { CombinedError } from '@urql/core';
import { expect, it } from 'vitest';

import { failureOf } from './failure.ts';

it('shows a refusal in the words of the API', () => {
  const data = {
    createListener: { __typename: 'StageRequired', code: 'STAGE_REQUIRED', message: 'Pick one.' },
  };
  expect(failureOf({ data })).toEqual({ title: 'Pick one.', code: 'STAGE_REQUIRED' });
});

it('finds no failure in an answer that says yes', () => {
  expect(failureOf({ data: { removeMember: { memberId: 'm1' } } })).toBeUndefined();
});

it('explains an outage of the provider', () => {
  const error = new CombinedError({
    graphQLErrors: [{ message: 'Lever didn’t respond.', extensions: { code: 'OUTAGE' } }],
  });
  expect(failureOf({ error })).toMatchObject({ description: 'Lever didn’t respond.' });
});
