import { describe, expect, it } from 'vitest';

import { countRows, eachValueOnce, unseenIn, withRows } from './value-table.ts';

describe('rows that are put into a table', () => {
  it('go over those with the same value, whatever its case and spacing', () => {
    const rows = [
      { from: 'CA', to: null },
      { from: '', to: null },
      { from: 'New  York', to: 'NY' },
    ];
    expect(
      withRows(rows, [
        { from: 'ca ', to: 'California' },
        { from: 'new york', to: null },
        { from: 'TX', to: 'Texas' },
      ]),
    ).toEqual({
      rows: [
        { from: 'ca ', to: 'California' },
        { from: 'New  York', to: 'NY' },
        { from: 'TX', to: 'Texas' },
      ],
      added: 1,
      changed: 1,
      doubled: 0,
    });
  });

  it('are counted once when they come more than once, and the last one counts', () => {
    const joined = withRows(
      [],
      [
        { from: 'CA', to: 'Calif.' },
        { from: 'ca', to: 'Cal.' },
        { from: 'CA', to: 'California' },
      ],
    );
    expect(joined).toEqual({
      rows: [{ from: 'CA', to: 'California' }],
      added: 1,
      changed: 0,
      doubled: 1,
    });
  });

  it('are all kept, however many, also those without a value', () => {
    const many = Array.from({ length: 5000 }, (_, n) => ({ from: `${n}`, to: 'x' }));
    const blank = { from: '', to: 'x' };
    expect(withRows([], [...many, blank, blank]).rows).toHaveLength(5002);
  });
});

it('points out the values of recent hires that no row has', () => {
  const seen = [
    { value: 'CA', count: 12 },
    { value: 'NY', count: 3 },
  ];
  expect(unseenIn([{ from: 'ca', to: 'California' }], seen)).toEqual([{ value: 'NY', count: 3 }]);
});

it('lists each value once, however many sources have it', () => {
  expect(
    eachValueOnce([
      { value: 'Berlin', count: 3 },
      { value: 'Lisbon', count: 4 },
      { value: 'berlin ', count: 2 },
    ]),
  ).toEqual([
    { value: 'Berlin', count: 5 },
    { value: 'Lisbon', count: 4 },
  ]);
});

it('tells what is undecided from what is cleared', () => {
  expect(
    countRows([
      { from: 'a', to: null },
      { from: 'b', to: '' },
      { from: 'c', to: 'x' },
      { from: '', to: null },
    ]),
  ).toEqual({ undecided: 1, cleared: 1 });
});
