import { expect, test } from 'vitest';

import type { Candidate } from '../candidate/candidate.ts';
import { RecentCandidates } from './recent-candidates.ts';

function candidate(candidateId: string): Candidate {
  return {
    candidateId,
    contactId: `contact of ${candidateId}`,
    name: '',
    email: null,
    emails: [],
    headline: null,
    remark: null,
    stage: null,
    stageEnteredAt: null,
    isAnonymized: false,
    archive: null,
    fields: [],
    seenKeys: [],
  };
}

function clockAt(start: number) {
  let at = start;
  return { now: () => new Date(at), advance: (ms: number) => (at += ms) };
}

const connection = { id: 'i1', connectedAt: new Date(1) };
const maya = candidate('maya');

test('keeps candidates for five minutes', () => {
  const clock = clockAt(0);
  const recent = new RecentCandidates(clock);
  recent.keep(connection, maya);
  clock.advance(5 * 60_000);
  expect(recent.recall(connection, 'maya')).toBe(maya);
  clock.advance(1);
  expect(recent.recall(connection, 'maya')).toBeNull();
});

test('shows no one what another connection read', () => {
  const recent = new RecentCandidates(clockAt(0));
  recent.keep(connection, maya);
  expect(recent.recall({ ...connection, id: 'i2' }, 'maya')).toBeNull();
  expect(recent.recall({ ...connection, connectedAt: new Date(2) }, 'maya')).toBeNull();
});

test('keeps no more than 500', () => {
  const recent = new RecentCandidates(clockAt(0));
  for (let index = 0; index <= 500; index += 1) recent.keep(connection, candidate(`c${index}`));
  expect(recent.recall(connection, 'c0')).toBeNull();
  expect(recent.recall(connection, 'c1')).not.toBeNull();
});
