import { expect, it } from 'vitest';

import { nextTry } from './next-try.ts';

const MINUTE_MS = 60_000;
const now = new Date('2026-11-26T12:00:00Z');
const minutesAfter = (tries: number, retryAfterMs?: number) => {
  const at = nextTry({ tries, waitingSince: now, now, retryAfterMs });
  return at && (at.getTime() - now.getTime()) / MINUTE_MS;
};

it('tries again after seconds, then minutes, then every hour', () => {
  const waits = Array.from({ length: 10 }, (_, index) => minutesAfter(index + 1) ?? 0);
  expect(waits[0]).toBeLessThan(0.2);
  expect(waits.slice(-3)).toEqual([30, 60, 60]);
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
});

it('waits as long as Lever asks, and an hour at most', () => {
  expect(minutesAfter(1, 10 * MINUTE_MS)).toBe(10);
  expect(minutesAfter(1, 24 * 60 * MINUTE_MS)).toBe(60);
});

it('gives up after two weeks and not before', () => {
  const days = (count: number) => new Date(now.getTime() - count * 24 * 60 * MINUTE_MS);
  expect(nextTry({ tries: 300, waitingSince: days(13.9), now })).not.toBeNull();
  expect(nextTry({ tries: 340, waitingSince: days(14), now })).toBeNull();
});
