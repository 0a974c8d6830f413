import { describe, expect, it } from 'vitest';

import type { FieldType, FieldValue } from '../values/field-value.ts';
import type { CandidateField } from './candidate.ts';
import { examplesOf } from './examples-of.ts';

function field(
  label: string,
  type: FieldType,
  value: FieldValue | null,
  custom = false,
): CandidateField {
  return { key: label, label, type, value, group: 'OFFER', custom, description: '' };
}

const exampleOf = (label: string, type: FieldType, value: FieldValue | null) =>
  examplesOf([field(label, type, value)])[label];

describe('examples of a candidate’s values', () => {
  it('are in words', () => {
    expect(exampleOf('Shirt', 'TEXT', ' M\n')).toBe('M');
    expect(exampleOf('Delivery', 'DATE', '2026-10-12')).toBe('12 October 2026');
    expect(exampleOf('Country', 'COUNTRY', 'PT')).toBe('Portugal');
    expect(exampleOf('Parking', 'YES_NO', false)).toBe('No');
    expect(exampleOf('Months', 'NUMBER', 0)).toBe('0');
    expect(exampleOf('Languages', 'CHOICES', ['English', 'French'])).toEqual(['English', 'French']);
  });

  it('are shortened to 80 characters', () => {
    const long = exampleOf('Story', 'TEXT', '𠮷'.repeat(200)) as string;
    expect([...long]).toHaveLength(80);
    expect(long.endsWith('𠮷…')).toBe(true);
    expect(exampleOf('Story', 'TEXT', 'x'.repeat(80))).toBe('x'.repeat(80));
  });

  it('are masked where they are sensitive, lists as a whole', () => {
    const salary = { amount: '182500', currency: 'USD', interval: 'YEAR' } as const;
    expect(exampleOf('Offer', 'MONEY', salary)).toBe('1•••');
    expect(exampleOf('Passport', 'TEXT', 'P1234567')).toBe('P•••');
    expect(exampleOf('Manager', 'EMPLOYEE', { name: 'Hana', email: 'h@acme.test' })).toBe('H•••');
    expect(exampleOf('Emergency contacts', 'CHOICES', ['Ana', 'Bo'])).toBe('A•••');
  });

  it('are masked where a field of the customer holds what may be private', () => {
    const fields = [
      field('Grundgehalt', 'NUMBER', 62_000, true),
      field('OTE', 'TEXT', '120k', true),
      field('Grade', 'CHOICES', ['L4', '90,000'], true),
      field('Office', 'TEXT', 'Berlin', true),
    ];
    expect(examplesOf(fields)).toEqual({
      Grundgehalt: '6•••',
      OTE: '1•••',
      Grade: ['L4', '9•••'],
      Office: 'Berlin',
    });
  });

  it('are none for blanks and files', () => {
    expect(examplesOf([field('Shirt', 'TEXT', null), field('Photo', 'FILE', 'me.png')])).toEqual(
      {},
    );
  });
});
