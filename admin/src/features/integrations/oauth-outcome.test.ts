import { expect, it } from 'vitest';

import { oauthOutcome, outcomeQuery } from './oauth-outcome.ts';

it('recognises a login that went well', () => {
  expect(oauthOutcome({ result: 'connected' })).toEqual({ kind: 'connected' });
});

it('says what to do after the permissions were declined', () => {
  expect(oauthOutcome({ refusal: 'OAUTH_DENIED' })).toMatchObject({
    kind: 'refused',
    description: expect.stringContaining('Accept') as string,
  });
});

it('quotes a code that it does not know', () => {
  expect(oauthOutcome({ refusal: 'OAUTH_NEW' })).toMatchObject({
    description: expect.stringContaining('OAUTH_NEW') as string,
  });
});

it('finds no outcome at a plain address', () => {
  expect(oauthOutcome({})).toBeUndefined();
  expect(outcomeQuery({ tab: 'x' })).toEqual({});
});
