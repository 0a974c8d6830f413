import { describe, expect, it } from 'vitest';

import { pastedTable } from './pasted-table.ts';

const rows = (text: string) => pastedTable(text)?.rows;

describe('what is pasted into a value table', () => {
  it('becomes a row for each line of a spreadsheet', () => {
    expect(rows('CA\tCalifornia\r\nNY\tNew York\r\n')).toEqual([
      { from: 'CA', to: 'California' },
      { from: 'NY', to: 'New York' },
    ]);
  });

  it.each([
    ['commas in quotes', '"Washington, DC",US-DC\nAustin,US-TX', ['Washington, DC', 'US-DC']],
    ['semicolons', 'CA;"California"\nNY;New York', ['CA', 'California']],
    ['quotes in quotes', 'NY,"New ""York"""\nCA,California', ['NY', 'New "York"']],
    ['a line break in quotes', '"Head\noffice"\tHQ\nCA\tCalifornia', ['Head\noffice', 'HQ']],
    ['commas in cells between tabs', 'Austin, TX\tUS-TX\nCA\tCalifornia', ['Austin, TX', 'US-TX']],
    ['empty columns behind', 'CA\tCalifornia\t\t\nNY\tNew York\t\t', ['CA', 'California']],
    ['a byte order mark', '\uFEFFCA,California\nNY,New York', ['CA', 'California']],
    ['a single quoted line', '"Washington, DC",US-DC', ['Washington, DC', 'US-DC']],
  ])('may have %s', (_name, text, [from, to]) => {
    expect(rows(text)?.[0]).toEqual({ from, to });
  });

  it('leaves undecided what has no second column', () => {
    expect(rows('CA\nNY')).toEqual([
      { from: 'CA', to: null },
      { from: 'NY', to: null },
    ]);
    expect(rows('CA,\nNY,New York')?.[0]).toEqual({ from: 'CA', to: null });
  });

  it('is left to the input when it is one value, also with a comma in it', () => {
    expect(pastedTable('San Francisco, CA')).toBeUndefined();
    expect(pastedTable('"quoted"')).toBeUndefined();
    expect(pastedTable('"Inch')).toBeUndefined();
    expect(pastedTable('')).toBeUndefined();
  });

  it('is taken from a file even when it is one line', () => {
    expect(pastedTable('CA,California', { wholeFile: true })?.rows).toHaveLength(1);
  });

  it('keeps every row', () => {
    const text = Array.from({ length: 5000 }, (_, n) => `from ${n},to ${n}`).join('\n');
    expect(rows(text)).toHaveLength(5000);
  });

  it('is refused as a whole with a third column, or a quotation mark that is not closed', () => {
    expect(pastedTable('a,b,c\nd,e\nf,g,h')).toEqual({
      rows: null,
      problem:
        '2 rows have more than two columns. A value table has two: the value in Lever, and what it becomes. Nothing was added.',
    });
    expect(pastedTable('a,b\n"c,d')?.problem).toContain('row 2 is not closed');
    expect(pastedTable('"Berlin,DE\nParis,FR\nRome,IT')?.problem).toContain('row 1 is not closed');
  });
});

describe('a heading', () => {
  it.each([
    ['Lever value,Sora value\nCA,California', {}],
    ['Value in Lever,Becomes\nCA,California\nNY,New York', {}],
    ['State,Code\nCalifornia,CA', {}],
    ['From\tTo\nCA\tCalifornia', {}],
    ['Value,Department\nENG,Engineering', { headings: ['Department'] }],
    ['Size,Shirt\nM,Medium\nL,Large', { choices: ['Medium', 'Large'] }],
  ])('is noticed in %j', (text, known) => {
    expect(pastedTable(text, known)).toMatchObject({ heading: { from: expect.anything() } });
  });

  it.each(['CA,California\nNY,New York', 'New,Old Town\nCA,California', 'Value,Name'])(
    'is not seen in %j',
    (text) => {
      expect(pastedTable(text)).not.toMatchObject({ heading: { from: expect.anything() } });
    },
  );
});
