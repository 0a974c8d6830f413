import { expect, it } from 'vitest';

import { presentOutcome as outcomeAt } from './present-outcome.ts';

type Asked = Parameters<typeof outcomeAt>;
const presentOutcome = (delivery: Asked[0], joined: Asked[1]) =>
  outcomeAt(delivery, joined, { label: 'Lever' });

const failed = {
  outcome: 'FAILED',
  detail: 'The import failed.',
  processedAt: new Date(),
} as const;
const second = { ...failed, outcome: 'ALREADY_IMPORTED', detail: 'Another came first.' } as const;

it('follows an import that was retried', () => {
  expect(presentOutcome(failed, { status: 'COMPLETED' }).outcome).toBe('IMPORTED');
  expect(presentOutcome(failed, { status: 'FAILED' })).toMatchObject({ outcome: 'FAILED' });
  expect(presentOutcome(failed, { status: 'WAITING' })).toEqual({
    outcome: 'QUEUED',
    detail: 'Waiting for Lever to respond.',
  });
});

it('does not call already imported what was not', () => {
  expect(presentOutcome(second, { status: 'COMPLETED' }).outcome).toBe('ALREADY_IMPORTED');
  expect(presentOutcome(second, { status: 'FAILED' }).outcome).toBe('FAILED');
});

it('says what was noted while the delivery still waits', () => {
  const waiting = {
    outcome: 'QUEUED',
    detail: 'Waiting to be processed.',
    processedAt: null,
  } as const;
  expect(presentOutcome(waiting, { status: 'RUNNING' })).toMatchObject({ detail: waiting.detail });
});
