import { describe, expect, it } from 'vitest';

import type { FieldType } from '../values/field-value.ts';
import { isForAdministrators, isSensitive, looksPrivate, masked } from './sensitive-field.ts';

const custom = (label: string, type: FieldType = 'TEXT') => ({
  key: 'offer.custom_x',
  label,
  type,
  custom: true,
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
    expect(isSensitive({ key, label: 'Anything', type: 'TEXT', custom: false })).toBe(true);
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

  it.each(['NUMBER', 'DATE'] as const)('are %s fields of the customer, in any language', (type) => {
    expect(isSensitive(custom('Grundgehalt', type))).toBe(true);
  });

  it.each(['OTE 120k', '182.500', '1 234', 'P1234567', '$90', 'me@example.com', '٠٥٥١'])(
    'hold what looks private, such as %s',
    (text) => {
      expect(looksPrivate(text)).toBe(true);
    },
  );

  it.each(['Berlin', 'Full-time', 'L4', 'Band 12', 'M'])('do not when it is %s', (text) => {
    expect(looksPrivate(text)).toBe(false);
  });

  it.each([
    ['offer.salary', 'MONEY', false, true],
    ['offer.salary_amount', 'NUMBER', false, true],
    ['offer.offered_equity', 'TEXT', false, true],
    ['requisition.internal_notes', 'LONG_TEXT', false, true],
    ['offer.custom_ote', 'TEXT', true, true],
    ['posting.team', 'TEXT', false, false],
    ['offer.job_title', 'TEXT', false, false],
  ] as const)('%s is for administrators by its type and kind: %s', (key, type, isCustom, is) => {
    expect(isForAdministrators({ key, type, custom: isCustom })).toBe(is);
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
