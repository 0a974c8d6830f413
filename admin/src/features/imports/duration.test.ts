import { expect, it } from 'vitest';

import { duration } from './duration.ts';

const start = '2026-05-20T12:00:00.000Z';

it.each([
  ['2026-05-20T12:00:00.040Z', '40 ms'],
  ['2026-05-20T12:00:01.240Z', '1.2 s'],
  ['2026-05-20T12:00:42.400Z', '42 s'],
  ['2026-05-20T12:03:04.000Z', '3 min 4 s'],
  ['2026-05-20T14:05:00.000Z', '2 h 5 min'],
])('until %s took %s', (end, words) => {
  expect(duration(start, end)).toBe(words);
});

it('never takes less than no time, whatever the clocks say', () => {
  expect(duration('2026-05-20T12:00:01Z', start)).toBe('0 ms');
});
