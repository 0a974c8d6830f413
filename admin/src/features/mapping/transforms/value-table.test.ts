import { describe, expect, it } from 'vitest';

import { pastedRows, unseenIn, withRows } from './value-table.ts';

describe('what is pasted into a value table', () => {
  it('becomes a row for each line of a spreadsheet', () => {
    expect(pastedRows('CA\tCalifornia\r\nNY\tNew York\r\n')).toEqual([
      { from: 'CA', to: 'California' },
      { from: 'NY', to: 'New York' },
    ]);
  });

  it('may be separated by semicolons or commas, and quoted', () => {
    expect(pastedRows('CA;"California"\nNY;"New ""York"""')).toEqual([
      { from: 'CA', to: 'California' },
      { from: 'NY', to: 'New "York"' },
    ]);
    expect(pastedRows('CA,California\nNY,New York')?.[1]).toEqual({ from: 'NY', to: 'New York' });
  });

  it('may be a single column', () => {
    expect(pastedRows('CA\nNY')).toEqual([
      { from: 'CA', to: '' },
      { from: 'NY', to: '' },
    ]);
  });

  it('is left to the input when it is one value, also with a comma in it', () => {
    expect(pastedRows('San Francisco, CA')).toBeUndefined();
  });
});

it('puts pasted rows over those with the same value, whatever its case', () => {
  const rows = [
    { from: 'CA', to: '' },
    { from: '', to: '' },
    { from: 'TX', to: 'Texas' },
  ];
  expect(
    withRows(rows, [
      { from: 'ca ', to: 'California' },
      { from: 'NY', to: 'New York' },
    ]),
  ).toEqual([
    { from: 'ca ', to: 'California' },
    { from: 'TX', to: 'Texas' },
    { from: 'NY', to: 'New York' },
  ]);
});

it('points out the values of recent hires that no row has', () => {
  const seen = [
    { value: 'CA', count: 12 },
    { value: 'NY', count: 3 },
  ];
  expect(unseenIn([{ from: 'ca', to: 'California' }], seen)).toEqual([{ value: 'NY', count: 3 }]);
});
