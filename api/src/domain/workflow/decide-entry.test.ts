import { expect, test } from 'vitest';

import { SORA, type Actor } from '../identity/actor.ts';
import { decideEntry } from './decide-entry.ts';

const ANA: Actor = { kind: 'PERSON', id: 'p1', name: 'Ana Admin' };
const at = (hour: number) => new Date(Date.UTC(2026, 2, 1, hour));
const hire = { integrationId: 'lever', importId: 'i1', candidateId: 'c1', learnedAt: at(8) };

function enrollment(given: {
  by?: { integrationId?: string; importId: string; candidateId: string };
  withdrawn?: [hour: number, by: Actor];
}) {
  const [hour, withdrawnBy = null] = given.withdrawn ?? [];
  return {
    cause: given.by ? ('IMPORT' as const) : ('PERSON' as const),
    integrationId: given.by ? (given.by.integrationId ?? 'lever') : null,
    importId: given.by?.importId ?? null,
    candidateId: given.by?.candidateId ?? null,
    withdrawnAt: hour === undefined ? null : at(hour),
    withdrawnBy,
  };
}

test('a hire enters who has never been in the workflow', () => {
  expect(decideEntry([], hire)).toEqual({ kind: 'ENTER' });
});

test('who is in the workflow by the same candidacy is not added again', () => {
  expect(decideEntry([enrollment({ by: hire })], hire)).toEqual({ kind: 'ALREADY' });
  const madeAgain = { ...hire, importId: 'i2' };
  expect(decideEntry([enrollment({ by: hire })], madeAgain)).toEqual({ kind: 'ALREADY' });
});

test('who was entered by hand stays as they are', () => {
  expect(decideEntry([enrollment({})], hire)).toEqual({ kind: 'ALREADY' });
});

test('a hire by another candidacy starts over', () => {
  const open = enrollment({ by: { importId: 'i0', candidateId: 'c0' } });
  expect(decideEntry([open], hire)).toEqual({ kind: 'START_OVER', open });
});

test('a candidacy elsewhere that has the same id is another one', () => {
  const open = enrollment({ by: { ...hire, integrationId: 'other', importId: 'i0' } });
  expect(decideEntry([open], hire)).toEqual({ kind: 'START_OVER', open });
});

test('an older hire that runs again leaves alone what a later one has started', () => {
  const ended = enrollment({ by: hire, withdrawn: [9, SORA] });
  const open = enrollment({ by: { importId: 'i2', candidateId: 'c2' } });
  expect(decideEntry([ended, open], hire)).toEqual({ kind: 'ALREADY' });
});

test('who was withdrawn stays out for the same import, whatever the clocks say', () => {
  const stays = { kind: 'WITHDRAWN', by: 'Ana Admin' };
  expect(decideEntry([enrollment({ by: hire, withdrawn: [9, ANA] })], hire)).toEqual(stays);
  expect(decideEntry([enrollment({ by: hire, withdrawn: [7, ANA] })], hire)).toEqual(stays);
});

test('who was withdrawn stays out for every hire that was known by then', () => {
  const before = enrollment({ withdrawn: [9, ANA] });
  expect(decideEntry([before], hire)).toEqual({ kind: 'WITHDRAWN', by: 'Ana Admin' });
});

test('who was withdrawn enters by a hire that became known later', () => {
  const before = enrollment({ by: { ...hire, importId: 'i0' }, withdrawn: [7, ANA] });
  expect(decideEntry([before], hire)).toEqual({ kind: 'ENTER' });
});
