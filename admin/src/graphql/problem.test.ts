import { CombinedError } from '@urql/core';
import { describe, expect, it } from 'vitest';

import { problemOf } from './problem.ts';

const withCode = (message: string, extensions: Record<string, unknown>) =>
  new CombinedError({ graphQLErrors: [{ message, extensions }] });

describe('what a person reads when a request failed', () => {
  it('passes on what the API says about the provider and offers to try again', () => {
    const problem = problemOf(withCode('Lever didn’t respond.', { code: 'OUTAGE' }));
    expect(problem).toMatchObject({ message: 'Lever didn’t respond.', retryable: true });
  });

  it('quotes the id of a failure of ours and hides its message', () => {
    const problem = problemOf(
      withCode('boom', { code: 'INTERNAL_SERVER_ERROR', errorId: 'err_7' }),
    );
    expect(problem.reference).toBe('err_7');
    expect(problem.message).not.toContain('boom');
  });

  it('does not offer to try again what is not allowed', () => {
    expect(problemOf(withCode('no', { code: 'FORBIDDEN' })).retryable).toBe(false);
  });

  it('says what is wrong with what was sent', () => {
    const problem = problemOf(withCode('A list is too long.', { code: 'BAD_USER_INPUT' }));
    expect(problem).toMatchObject({ message: 'A list is too long.', retryable: false });
  });

  it.each([
    [{ code: 'OUTAGE', outage: 'PROVIDER_OUTAGE' }, 'Lever isn’t responding'],
    [{ code: 'OUTAGE', outage: 'PROVIDER_RATE_LIMITED' }, 'Lever is receiving too many requests'],
    [{ code: 'OUTAGE', outage: 'DATABASE_OUTAGE' }, 'Not available right now'],
    [{ code: 'GRANT_REVOKED' }, 'Reconnect Lever'],
    [{ code: 'API_KEY_REJECTED' }, 'Lever doesn’t accept the API key'],
    [{ code: 'BAD_USER_INPUT' }, 'Not possible'],
  ])('has the title that fits %j', (extensions, title) => {
    expect(problemOf(withCode('What happened.', extensions)).title).toBe(title);
  });

  it('tells a lost connection from a failure of ours', () => {
    const problem = problemOf(new CombinedError({ networkError: new Error('Failed to fetch') }));
    expect(problem.title).toBe('Sora can’t be reached');
  });
});
