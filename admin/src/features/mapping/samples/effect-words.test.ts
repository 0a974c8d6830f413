import { expect, it } from 'vitest';

import { changeCounts, changeWords } from './effect-words.ts';

const change = { before: '3 May', after: '10 May', pinnedBy: null };

it('says what becomes of a value', () => {
  expect(changeWords({ ...change, kind: 'REPLACE' })).toBe('3 May becomes 10 May');
  expect(changeWords({ ...change, kind: 'FILL', before: null })).toBe('10 May');
});

it('says that what a person typed stays, and what Lever has', () => {
  expect(changeWords({ ...change, kind: 'KEEP_PINNED', pinnedBy: 'Lena Brandt' })).toBe(
    'stays 3 May, edited by Lena Brandt; Lever has 10 May',
  );
});

it('counts what changes apart from what is pinned', () => {
  const kinds = ['FILL', 'REPLACE', 'KEEP_PINNED'] as const;
  expect(changeCounts(kinds.map((kind) => ({ kind })))).toBe('2 fields, 1 pinned');
  expect(changeCounts([])).toBeUndefined();
});
