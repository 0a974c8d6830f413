import { expect, it } from 'vitest';

import { nextTry } from './next-try.ts';

const now = new Date('2026-11-26T12:00:00Z');

it.each([
  ['2026-11-26T12:04:00Z', 'Next try in 4 min'],
  ['2026-11-26T12:00:20Z', 'Next try in 1 min'],
  ['2026-11-26T13:00:00Z', 'Next try in 60 min'],
  ['2026-11-26T11:59:58Z', 'Next try in a moment'],
])('says of %s: %s', (at, words) => {
  expect(nextTry(at, now)).toBe(words);
});
