import { expect, it } from 'vitest';

import { grantWarning } from './grant-warning.ts';

const now = new Date('2026-11-23T12:00:00Z');
const grant = {
  renewedAt: '2026-11-23T06:00:00Z',
  endsAt: '2026-12-20T13:00:00Z',
  idleEndsAt: '2027-02-21T06:00:00Z',
  daysLeft: 27,
  warnedDays: 30,
};

it('leaves people in peace while there is time, and with an API key', () => {
  expect(grantWarning({ ...grant, warnedDays: null }, now)).toBeUndefined();
  expect(grantWarning(null, now)).toBeUndefined();
});

it.each([
  [30, 'quiet'],
  [14, 'attention'],
  [3, 'bad'],
] as const)('is as urgent as the %i days left', (warnedDays, tone) => {
  expect(grantWarning({ ...grant, warnedDays }, now)?.tone).toBe(tone);
});

it('says when', () => {
  expect(grantWarning(grant, now)?.title).toBe(
    'The Lever connection expires in 27 days, on Dec 20, 2026',
  );
  const last = { ...grant, endsAt: '2026-11-23T20:00:00Z', daysLeft: 0, warnedDays: 3 };
  expect(grantWarning(last, now)?.title).toContain('within a day');
  const over = { ...last, endsAt: '2026-11-22T12:00:00Z' };
  expect(grantWarning(over, now)?.title).toBe('The Lever connection expired on Nov 22, 2026');
});

it('names the sooner of the two ends', () => {
  const idle = { ...grant, idleEndsAt: '2026-11-30T12:00:00Z', daysLeft: 7, warnedDays: 14 };
  expect(grantWarning(idle, now)).toMatchObject({
    idle: true,
    title: 'The Lever connection expires in 7 days, on Nov 30, 2026',
  });
});
