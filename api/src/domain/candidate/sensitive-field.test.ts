import { describe, expect, it } from 'vitest';

import type { FieldType } from '../values/field-value.ts';
import { isSensitive, masked } from './sensitive-field.ts';

const custom = (label: string, type: FieldType = 'TEXT') => ({
  key: 'offer.custom_x',
  label,
  type,
});

describe('sensitive fields', () => {
  it.each(['EMAIL', 'PHONE', 'MONEY', 'ADDRESS', 'FILE', 'EMPLOYEE', 'LONG_TEXT'] as const)(
    'are all of type %s',
    (type) => {
      expect(isSensitive(custom('Anything', type))).toBe(true);
    },
  );

  it.each([
    'contact.name',
    'contact.first_name',
    'contact.last_name',
    'contact.emails',
    'application.name',
    'application.links',
    'offer.candidate_name',
    'opportunity.links',
  ])('are those that say who it is: %s', (key) => {
    expect(isSensitive({ key, label: 'Anything', type: 'TEXT' })).toBe(true);
  });

  it.each([
    'Base salary',
    'Signing bonus',
    'Bank account',
    'IBAN',
    'Social security number',
    'SSN (US only)',
    'Tax-ID',
    'Passport no.',
    'Date of birth',
    'Gender',
    'Race / ethnicity',
    'Disability status',
    'Religion',
    'Health insurance',
    'Visa sponsorship needed',
    'Preferred name',
    'Emergency contact',
    'Home address',
    'Dietary needs',
    'Blood type',
  ])('are told by their label: %s', (label) => {
    expect(isSensitive(custom(label))).toBe(true);
    expect(isSensitive(custom(label.toUpperCase()))).toBe(true);
  });

  it.each([
    'T-shirt size',
    'Employment type',
    'Office',
    'Cost center: Code',
    'Laptop',
    'Stage',
    'Page',
    'Compensation currency',
    'Pay frequency',
    'Type of earnings',
    'Payroll company',
  ])('are not fields such as %s', (label) => {
    expect(isSensitive(custom(label))).toBe(false);
  });

  it('are amounts of pay, whatever else their label says', () => {
    expect(isSensitive(custom('Pay per period', 'NUMBER'))).toBe(true);
  });
});

describe('masking', () => {
  it.each([
    ['Maya', 'M•••'],
    ['  Øyvind', 'Ø•••'],
    ['𠮷田', '𠮷•••'],
    ['maya@example.com', '•••@example.com'],
    ['maya@example.com, m@work.test', 'm•••'],
    ['', '•••'],
  ])('makes %s %s', (text, shown) => {
    expect(masked(text)).toBe(shown);
    expect(masked(shown)).toBe(shown);
  });
});
