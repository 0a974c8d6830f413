import { expect, it } from 'vitest';

import { relativeTime } from './relative-time.ts';

const now = new Date('2026-05-20T12:00:00Z');

it.each([
  ['2026-05-20T11:59:40Z', 'just now'],
  ['2026-05-20T12:00:10Z', 'just now'],
  ['2026-05-20T11:55:00Z', '5 minutes ago'],
  ['2026-05-20T09:00:00Z', '3 hours ago'],
  ['2026-05-19T12:00:00Z', 'yesterday'],
  ['2026-05-17T12:00:00Z', '3 days ago'],
  ['2026-03-02T12:00:00Z', 'Mar 2, 2026'],
  ['2025-03-02T12:00:00Z', 'Mar 2, 2025'],
])('says %s as “%s”', (at, words) => {
  expect(relativeTime(new Date(at), now)).toBe(words);
});
