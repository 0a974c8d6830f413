import { describe, expect, it } from 'vitest';

import { transformed, wrongSettings } from '../../../../test/mapping/samples.ts';
import type { ValueTable } from '../rules/transform.ts';

const table = (more: Partial<ValueTable> = {}): ValueTable => ({
  kind: 'VALUE_TABLE',
  rows: [
    { from: 'CA', to: 'California' },
    { from: ' new  york ', to: 'New York' },
    { from: 'n/a', to: '' },
    { from: 'Remote', to: null },
    { from: '12 October 2026', to: 'Autumn' },
    { from: 'US', to: 'America' },
  ],
  otherwise: 'PROBLEM',
  otherwiseValue: null,
  ...more,
});

describe('a value table', () => {
  it.each([
    ['CA', 'California'],
    [' ca ', 'California'],
    ['New York', 'New York'],
  ])('gives for “%s” “%s”', (from, value) => {
    expect(transformed(table(), from)).toEqual({ value, type: 'TEXT' });
  });

  it('empties what has nothing on the right side', () => {
    expect(transformed(table(), 'N/A')).toBeNull();
  });

  it('keeps what no one has decided yet', () => {
    expect(transformed(table(), 'remote')).toEqual({ value: 'remote', type: 'TEXT' });
    expect(transformed(table(), ['ca', 'Remote'], 'CHOICES')).toEqual({
      value: ['California', 'Remote'],
      type: 'CHOICES',
    });
  });

  it('looks up what people read and what is kept', () => {
    expect(transformed(table(), '2026-10-12', 'DATE')).toMatchObject({ value: 'Autumn' });
    expect(transformed(table(), 'US', 'COUNTRY')).toMatchObject({ value: 'America' });
  });

  it('does with other values what it says', () => {
    const salary = { amount: '1', currency: 'USD', interval: 'YEAR' } as const;
    expect(transformed(table(), 'TX')).toEqual({ problem: '“TX” is not in the value table' });
    expect(transformed(table({ otherwise: 'EMPTY' }), 'TX')).toBeNull();
    expect(transformed(table({ otherwise: 'KEEP' }), salary, 'MONEY')).toEqual({
      value: salary,
      type: 'MONEY',
    });
    expect(transformed(table({ otherwise: 'USE', otherwiseValue: 'Other' }), 'TX')).toEqual({
      value: 'Other',
      type: 'TEXT',
    });
  });

  it('looks up each entry of a list', () => {
    expect(transformed(table({ otherwise: 'KEEP' }), ['ca', 'n/a', 'TX', 'CA'], 'CHOICES')).toEqual(
      {
        value: ['California', 'TX'],
        type: 'CHOICES',
      },
    );
    expect(transformed(table(), ['ca', 'TX'], 'CHOICES')).toEqual({
      problem: '“TX” is not in the value table',
    });
  });

  it('refuses rows that are blank, double or too many, and no value for others', () => {
    const rows = (...from: string[]) =>
      table({ rows: from.map((one) => ({ from: one, to: 'x' })) });
    expect(wrongSettings(rows('a', ' '))).toContain('Row 2');
    expect(wrongSettings(rows('a', 'A '))).toContain('two rows for “A ”');
    expect(wrongSettings(rows(...Array.from({ length: 2001 }, (_, row) => `${row}`)))).toContain(
      '2001 rows',
    );
    expect(wrongSettings(table({ otherwise: 'USE' }))).toContain('when a value isn’t in the table');
  });
});
