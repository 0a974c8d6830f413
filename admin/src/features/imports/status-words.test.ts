import { expect, it } from 'vitest';

import { isRetryable, statusWords } from './status-words.ts';

const ana = { candidateName: 'Ana Kovač', problem: null };

it('reads out whose import ended how', () => {
  expect(statusWords({ ...ana, status: 'COMPLETED' })).toBe('The import of Ana Kovač is complete.');
});

it('says that it is retried automatically', () => {
  const words = statusWords({ candidateName: null, status: 'QUEUED', problem: { retrying: true } });
  expect(words).toBe('The import had a problem and is tried again.');
});

it('offers Retry where starting over makes sense', () => {
  expect(isRetryable({ status: 'FAILED', problem: { retrying: false } })).toBe(true);
  expect(isRetryable({ status: 'QUEUED', problem: { retrying: true } })).toBe(true);
  expect(isRetryable({ status: 'QUEUED', problem: null })).toBe(false);
  expect(isRetryable({ status: 'COMPLETED', problem: null })).toBe(false);
});
