import { expect, test } from 'vitest';

import type { Archive, Candidate } from '../candidate/candidate.ts';
import { confirmEvent as confirmEventOf } from './confirm-event.ts';

type Asked = Parameters<typeof confirmEventOf>;
const confirmEvent = (event: Asked[0], standing: Asked[1]) =>
  confirmEventOf(event, standing, { label: 'Lever' });

const hired: Archive = { archivedAt: new Date(1_790_000_000_101), reason: 'Hired', isHire: true };
const withdrew: Archive = {
  archivedAt: new Date(1_790_000_000_101),
  reason: 'Withdrew',
  isHire: false,
};

function candidate(changes: Partial<Candidate> = {}): Candidate {
  return {
    candidateId: 'o1',
    contactId: 'c1',
    name: 'Maya Okafor',
    email: null,
    emails: [],
    headline: null,
    remark: null,
    stage: { id: 'offer', name: 'Offer' },
    stageEnteredAt: null,
    isAnonymized: false,
    archive: hired,
    fields: [],
    seenKeys: [],
    ...changes,
  };
}

const hire = { event: 'CANDIDATE_HIRED', stageId: '' } as const;

test('a hire holds when the archive reason is of type hired, whatever it is called', () => {
  const archive = { ...hired, reason: 'Converted contractor' };
  expect(confirmEvent(hire, candidate({ archive })).holds).toBe('yes');
});

test('a hire does not hold when the reason only sounds like one', () => {
  const archive = { ...withdrew, reason: 'Hired elsewhere' };
  expect(confirmEvent(hire, candidate({ archive })).holds).toBe('no');
});

test('a hire that Lever does not show yet may only be late', () => {
  expect(confirmEvent(hire, candidate({ archive: null })).holds).toBe('not yet');
});

test('an archive change enters no one when somebody was brought back, or was not hired', () => {
  const change = { event: 'CANDIDATE_ARCHIVE_CHANGE', stageId: '' } as const;
  expect(confirmEvent(change, candidate()).holds).toBe('yes');
  expect(confirmEvent(change, candidate({ archive: null })).holds).toBe('no');
  expect(confirmEvent(change, candidate({ archive: withdrew })).holds).toBe('no');
});

test('a stage change holds only while the candidate is in that stage', () => {
  const change = { event: 'CANDIDATE_STAGE_CHANGE', stageId: 'offer' } as const;
  expect(confirmEvent(change, candidate({ archive: null })).holds).toBe('yes');
  const moved = candidate({ stage: { id: 'lead-new', name: 'New lead' } });
  expect(confirmEvent(change, moved)).toMatchObject({
    holds: 'no',
    because: expect.stringContaining('New lead'),
  });
});

test('a stage change holds for somebody who was hired out of that stage', () => {
  const change = { event: 'CANDIDATE_STAGE_CHANGE', stageId: 'offer' } as const;
  expect(confirmEvent(change, candidate()).holds).toBe('yes');
});

test.each(['CANDIDATE_HIRED', 'CANDIDATE_STAGE_CHANGE', 'CANDIDATE_ARCHIVE_CHANGE'] as const)(
  'by %s no one comes who was archived for any other reason, or wiped',
  (event) => {
    const announced = { event, stageId: event === 'CANDIDATE_STAGE_CHANGE' ? 'offer' : '' };
    const unknown = { ...withdrew, reason: '' };
    for (const archive of [withdrew, unknown]) {
      expect(confirmEvent(announced, candidate({ archive }))).toMatchObject({
        holds: 'no',
        happenedAt: null,
      });
    }
    expect(confirmEvent(announced, candidate({ isAnonymized: true })).holds).toBe('no');
  },
);

test('what holds has a moment: of the archiving, or of coming into the stage', () => {
  const stageEnteredAt = new Date(1_789_000_000_000);
  const change = { event: 'CANDIDATE_STAGE_CHANGE', stageId: 'offer' } as const;
  expect(confirmEvent(hire, candidate()).happenedAt).toEqual(hired.archivedAt);
  expect(confirmEvent(change, candidate({ stageEnteredAt })).happenedAt).toEqual(stageEnteredAt);
});

test('nothing is taken from somebody whose data Lever has wiped', () => {
  expect(confirmEvent(hire, candidate({ isAnonymized: true })).holds).toBe('no');
});
