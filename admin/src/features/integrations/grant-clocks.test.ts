import { expect, it } from 'vitest';

import { grantClocks } from './grant-clocks.ts';

const now = new Date('2026-11-24T12:00:00Z');
const grant = {
  renewedAt: '2026-11-23T12:00:00Z',
  endsAt: '2027-11-23T12:00:00Z',
  idleEndsAt: '2027-02-21T12:00:00Z',
  daysLeft: 88,
  warnedDays: null,
};

it('says when the connection ends, and that it does not go idle', () => {
  expect(grantClocks(grant, now)).toEqual([
    'Expires on Nov 23, 2027. Reconnect before then.',
    'Used daily by Sora, so it does not go idle.',
  ]);
});

it('does not claim daily use that did not happen', () => {
  const [, idle] = grantClocks({ ...grant, renewedAt: '2026-11-20T12:00:00Z' }, now);
  expect(idle).toBe(
    'Last used on Nov 20, 2026. Expires on Feb 21, 2027 unless Sora uses it before then.',
  );
});
