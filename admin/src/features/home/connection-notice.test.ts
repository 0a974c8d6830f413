import { expect, it } from 'vitest';

import { connectionNotice } from './connection-notice.ts';

const now = new Date('2026-11-23T12:00:00Z');
const well = {
  status: 'VERIFIED',
  problem: null,
  lostAt: null,
  grant: null,
  webhooks: [],
} as const;

it('leaves people in peace while the connection works', () => {
  expect(connectionNotice(well, now)).toBeUndefined();
  expect(connectionNotice({ ...well, status: 'NOT_CONNECTED' }, now)).toBeUndefined();
});

it('says that no one arrives, why, and since when', () => {
  const lost = {
    ...well,
    status: 'NEEDS_ATTENTION',
    problem: 'It was revoked in Lever.',
    lostAt: '2026-11-22T08:00:00Z',
  } as const;
  expect(connectionNotice(lost, now)).toMatchObject({
    tone: 'bad',
    description: 'It was revoked in Lever.',
    since: lost.lostAt,
  });
  expect(connectionNotice({ ...lost, lostAt: null }, now)?.tone).toBe('attention');
});

it('warns before the connection ends', () => {
  const grant = {
    renewedAt: '2026-11-23T06:00:00Z',
    endsAt: '2026-12-03T13:00:00Z',
    idleEndsAt: '2027-02-21T06:00:00Z',
    daysLeft: 10,
    warnedDays: 14,
  };
  expect(connectionNotice({ ...well, grant }, now)).toMatchObject({
    tone: 'attention',
    title: 'The Lever connection expires in 10 days, on Dec 3, 2026',
  });
});

it('says that deliveries are refused for their signature, though the connection is verified', () => {
  const refusing = { ...well, webhooks: [{ signatureRefused: true }] };
  expect(connectionNotice(refusing, now)).toMatchObject({
    tone: 'bad',
    description: expect.stringMatching(/Rotate/),
  });
});
