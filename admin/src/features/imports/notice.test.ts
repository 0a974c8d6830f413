import { expect, it } from 'vitest';

import { notice } from './notice.ts';

const problem = { code: 'PROVIDER_OUTAGE', message: 'Lever did not answer.', cure: 'Wait.' };

it('says that an import with a problem goes on by itself', () => {
  const story = { attempts: 2, problem: { ...problem, retrying: true }, closed: null, steps: [] };
  expect(notice({ ...story, status: 'QUEUED' })).toMatchObject({
    tone: 'attention',
    fate: '2 attempts so far. Sora will try again automatically.',
  });
});

it('says that it has stopped, and how often it was tried', () => {
  const story = { attempts: 6, problem: { ...problem, retrying: false }, closed: null, steps: [] };
  expect(notice({ ...story, status: 'FAILED' })).toMatchObject({
    tone: 'bad',
    fate: '6 attempts. Sora won’t retry automatically.',
  });
});

it('gives the reason why nothing was imported', () => {
  const steps = [
    { status: 'DONE', output: 'Ana Kovač' },
    { status: 'SKIPPED', output: 'The candidate is active.' },
  ];
  expect(
    notice({ status: 'SKIPPED', attempts: 1, problem: null, closed: null, steps }),
  ).toMatchObject({
    tone: 'quiet',
    cure: 'The candidate is active.',
  });
});

it('has nothing to say when all is well', () => {
  expect(
    notice({ status: 'COMPLETED', attempts: 1, problem: null, closed: null, steps: [] }),
  ).toBeUndefined();
});

it('asks for a decision as something to do, not as a failure', () => {
  const story = { attempts: 1, problem: { ...problem, retrying: false }, closed: null, steps: [] };
  expect(notice({ ...story, status: 'NEEDS_DECISION' })).toEqual({
    tone: 'attention',
    title: 'Your decision is needed',
    cure: problem.message,
  });
});

it('says who closed it and why, and what had been wrong', () => {
  const closed = { reason: 'Added by hand.', by: 'Ada' };
  const story = { attempts: 1, problem: { ...problem, retrying: false }, closed, steps: [] };
  expect(notice({ ...story, status: 'CLOSED' })).toMatchObject({
    tone: 'quiet',
    title: 'Closed by Ada',
    cure: 'Added by hand.',
    fate: problem.message,
  });
});
