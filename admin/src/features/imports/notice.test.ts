import { expect, it } from 'vitest';

import { notice } from './notice.ts';

const now = new Date('2026-11-26T12:00:00Z');
const problem = { code: 'PROVIDER_OUTAGE', message: 'Lever didn’t respond.', cure: 'Wait.' };

it('says that an import with a problem continues automatically', () => {
  const story = {
    runCount: 1,
    attempts: 2,
    nextTryAt: null,
    problem: { ...problem, retrying: true },
    closed: null,
    steps: [],
  };
  expect(notice({ ...story, status: 'QUEUED' }, now)).toMatchObject({
    tone: 'attention',
    fate: '2 attempts so far. Sora will try again automatically.',
  });
});

it('says that it has stopped, and how often it was tried', () => {
  const story = {
    runCount: 1,
    attempts: 6,
    nextTryAt: null,
    problem: { ...problem, retrying: false },
    closed: null,
    steps: [],
  };
  expect(notice({ ...story, status: 'FAILED' }, now)).toMatchObject({
    tone: 'bad',
    fate: '6 attempts. Sora won’t retry automatically.',
  });
});

it.each(['GRANT_REVOKED', 'API_KEY_REJECTED', 'PERMISSION_MISSING', 'WRONG_ENVIRONMENT'])(
  'does not deny that it continues once Lever is connected again (%s)',
  (code) => {
    const stopped = { code, message: 'No.', cure: 'Connect again.', retrying: false };
    const story = { runCount: 1, attempts: 1, nextTryAt: null, closed: null, steps: [] };
    expect(notice({ ...story, status: 'FAILED', problem: stopped }, now)?.fate).toBe(
      '1 attempt. Continues automatically after you reconnect.',
    );
  },
);

it('counts the attempts of the latest run as those of that run', () => {
  const story = { runCount: 3, attempts: 1, nextTryAt: null, problem, closed: null, steps: [] };
  const stopped = { ...problem, retrying: false };
  expect(notice({ ...story, status: 'FAILED', problem: stopped }, now)?.fate).toBe(
    'Run 3: 1 attempt. Sora won’t retry automatically.',
  );
});

it('gives the reason why nothing was imported', () => {
  const steps = [
    { status: 'DONE', output: 'Ana Kovač' },
    { status: 'SKIPPED', output: 'The candidate is active.' },
  ];
  expect(
    notice(
      {
        status: 'SKIPPED',
        runCount: 1,
        attempts: 1,
        nextTryAt: null,
        problem: null,
        closed: null,
        steps,
      },
      now,
    ),
  ).toMatchObject({
    tone: 'quiet',
    cure: 'The candidate is active.',
  });
});

it('has nothing to say when all is well', () => {
  expect(
    notice(
      {
        status: 'COMPLETED',
        runCount: 1,
        attempts: 1,
        nextTryAt: null,
        problem: null,
        closed: null,
        steps: [],
      },
      now,
    ),
  ).toBeUndefined();
});

it('asks for a decision as something to do, not as a failure', () => {
  const story = {
    runCount: 1,
    attempts: 1,
    nextTryAt: null,
    problem: { ...problem, retrying: false },
    closed: null,
    steps: [],
  };
  expect(notice({ ...story, status: 'NEEDS_DECISION' }, now)).toEqual({
    tone: 'attention',
    title: 'Your decision is needed',
    cure: problem.message,
  });
});

it('says who closed it and why, and what had been wrong', () => {
  const closed = { reason: 'Added by hand.', by: 'Ada' };
  const story = {
    runCount: 1,
    attempts: 1,
    nextTryAt: null,
    problem: { ...problem, retrying: false },
    closed,
    steps: [],
  };
  expect(notice({ ...story, status: 'CLOSED' }, now)).toMatchObject({
    tone: 'quiet',
    title: 'Closed by Ada',
    cure: 'Added by hand.',
    fate: problem.message,
  });
});

it('says when an import that waits for Lever is tried next', () => {
  const waiting = {
    runCount: 1,
    attempts: 4,
    nextTryAt: '2026-11-26T12:04:00Z',
    closed: null,
    steps: [],
  };
  const story = { ...waiting, problem: { ...problem, retrying: true }, status: 'WAITING' } as const;
  expect(notice(story, now)).toMatchObject({
    tone: 'attention',
    fate: '4 attempts so far. Next try in 4 min.',
  });
});
