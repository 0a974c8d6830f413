import { expect, it } from 'vitest';

import { pasteWords, tooManyRows } from './paste-words.ts';

const joined = (count: number, more = {}) => ({
  rows: Array.from({ length: count }, (_, n) => ({ from: `${n}`, to: 'x' })),
  added: count,
  changed: 0,
  doubled: 0,
  ...more,
});

it('says what became of the rows', () => {
  expect(pasteWords(joined(1), null)).toBe('1 row added.');
  expect(pasteWords(joined(12, { changed: 1, doubled: 2 }), { from: 'Lever', to: 'Sora' })).toBe(
    '12 rows added, 1 row changed. 2 values were listed more than once: their last rows are used. The first row, “Lever | Sora”, was treated as a heading.',
  );
});

it('takes all rows or none', () => {
  expect(tooManyRows(joined(2000))).toBeUndefined();
  expect(tooManyRows(joined(5030))).toBe(
    'That would make 5,030 rows, and the limit is 2,000. Nothing was added.',
  );
});
