import { expect, it } from 'vitest';

import { countRows, type FilteredRow, isRowShown, rowFilterFrom } from './row-filter.ts';

const row = (label: string, is: Partial<FilteredRow['is']> = {}): FilteredRow => ({
  key: label,
  label,
  is: { unmapped: false, problems: false, changed: false, ...is },
});
const wanted = { search: '', filter: undefined, edited: new Set<string>() };

it('finds rows by words of their name', () => {
  expect(isRowShown(row('Preferred name'), { ...wanted, search: ' NAME pref' })).toBe(true);
  expect(isRowShown(row('Preferred name'), { ...wanted, search: 'last name' })).toBe(false);
});

it('shows what passes the filter, and what was edited since', () => {
  const filtered = { ...wanted, filter: 'unmapped' as const };
  expect(isRowShown(row('Team', { unmapped: true }), filtered)).toBe(true);
  expect(isRowShown(row('Team'), filtered)).toBe(false);
  expect(isRowShown(row('Team'), { ...filtered, edited: new Set(['Team']) })).toBe(true);
});

it('counts what each filter would show', () => {
  const rows = [row('Team', { unmapped: true }), row('Phone', { changed: true, problems: true })];
  expect(countRows(rows)).toEqual({ unmapped: 1, problems: 1, changed: 1 });
});

it('takes an unknown word in the address for no filter', () => {
  expect(rowFilterFrom('changed')).toBe('changed');
  expect(rowFilterFrom('everything')).toBeUndefined();
  expect(rowFilterFrom(['changed'])).toBeUndefined();
});
