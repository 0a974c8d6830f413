import { expect, it } from 'vitest';

import { type ConnectionHealth, connectionNotices } from './connection-notices.ts';

const now = new Date('2026-11-23T12:00:00Z');
const well: ConnectionHealth = {
  status: 'VERIFIED',
  problem: null,
  lostAt: null,
  validatedAt: '2026-11-23T06:00:00Z',
  connectionMethod: 'OAUTH',
  checks: [{ label: 'Read stages', status: 'PASSED' }],
  grant: {
    renewedAt: '2026-11-23T06:00:00Z',
    endsAt: '2027-11-22T12:00:00Z',
    idleEndsAt: '2027-02-21T06:00:00Z',
    daysLeft: 89,
    warnedDays: null,
  },
};
const lost: ConnectionHealth = {
  ...well,
  status: 'NEEDS_ATTENTION',
  problem: 'It was revoked in Lever.',
  lostAt: '2026-11-22T08:00:00Z',
};
const ending = { ...well.grant!, endsAt: '2026-12-03T13:00:00Z', daysLeft: 10, warnedDays: 14 };

it('says nothing about a connection that works', () => {
  expect(connectionNotices(well, now)).toEqual([]);
});

it('offers to reconnect, and since when it is lost', () => {
  expect(connectionNotices(lost, now)).toEqual([
    expect.objectContaining({
      tone: 'bad',
      way: 'RECONNECT',
      since: lost.lostAt,
      problem: 'It was revoked in Lever.',
      cure: expect.stringContaining('listeners are kept') as string,
    }),
  ]);
});

it('asks for a new key where a key was used', () => {
  const [notice] = connectionNotices({ ...lost, connectionMethod: 'API_KEY', grant: null }, now);
  expect(notice?.way).toBe('NEW_API_KEY');
});

it('leads to the repair when only webhooks differ', () => {
  const drifted: ConnectionHealth = {
    ...well,
    status: 'NEEDS_ATTENTION',
    checks: [...well.checks, { label: 'Webhooks in Lever match Sora', status: 'FAILED' }],
  };
  expect(connectionNotices(drifted, now)).toMatchObject([{ way: 'REPAIR', tone: 'attention' }]);
  const more = { ...drifted, checks: [{ label: 'Read stages', status: 'FAILED' as const }] };
  expect(connectionNotices(more, now)).toMatchObject([{ way: 'RECONNECT' }]);
});

it('warns of the end, unless it has come already', () => {
  expect(connectionNotices({ ...well, grant: ending }, now)).toMatchObject([
    { key: 'ending', tone: 'attention', way: 'RECONNECT' },
  ]);
  expect(connectionNotices({ ...lost, grant: ending }, now)).toHaveLength(1);
});

it('does not ask for a login where daily checks aren’t running', () => {
  const idle = { ...ending, idleEndsAt: '2026-11-30T12:00:00Z', daysLeft: 7 };
  expect(connectionNotices({ ...well, grant: idle }, now)).toMatchObject([
    { key: 'idle', way: 'NONE' },
  ]);
});
