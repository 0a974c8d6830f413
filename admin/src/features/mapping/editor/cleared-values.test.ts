import { expect, it } from 'vitest';

import { clearedValues, clearedWords } from './cleared-values.ts';
import { newTransform } from '../transforms/transform.ts';

const table = (rows: { from: string; to: string | null }[], otherwise = 'KEEP' as const) => ({
  sourceFields: ['offer.team'],
  joinWith: null,
  transforms: [
    { ...newTransform('VALUE_TABLE'), valueTable: { rows, otherwise, otherwiseValue: null } },
  ],
});
const rules = new Map([
  [
    'team',
    table([
      { from: 'n/a', to: '' },
      { from: 'tbd', to: null },
      { from: 'x', to: 'X' },
    ]),
  ],
  ['location', table([{ from: 'remote', to: 'Remote' }])],
  ['department', table([{ from: 'none', to: '' }])],
]);

it('names what the tables that changed leave empty or undecided', () => {
  expect(clearedValues(rules, new Set(['team', 'location']))).toEqual([
    { employeeField: 'team', cleared: ['n/a'], others: false, undecided: 1 },
  ]);
});

it('says it in words, also of values that are not listed', () => {
  const values = { employeeField: 'team', others: true, undecided: 0 };
  expect(clearedWords({ ...values, cleared: ['n/a', 'tbd'] })).toBe(
    'n/a, tbd, and every value that is not in the table will be cleared.',
  );
  expect(clearedWords({ ...values, cleared: [] })).toBe(
    'every value that is not in the table will be cleared.',
  );
  expect(
    clearedWords({
      ...values,
      others: false,
      cleared: Array.from({ length: 12 }, (_, n) => `${n}`),
    }),
  ).toBe('0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 2 more will be cleared.');
});

it('says what is undecided, also when nothing is cleared', () => {
  const values = { employeeField: 'team', cleared: [], others: false, undecided: 5 };
  expect(clearedWords(values)).toBe(
    'no value will be cleared. 5 values are undecided and used as is.',
  );
});
