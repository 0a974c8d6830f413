import { describe, expect, it } from 'vitest';

import type { Candidate, CandidateField } from '../candidate/candidate.ts';
import type { EmployeeField } from '../employee/employee-field.ts';
import type { FieldType, FieldValue } from '../field-value.ts';
import { mapCandidate } from './map-candidate.ts';

const source = (key: string, type: FieldType, value: FieldValue | null): CandidateField => ({
  key,
  type,
  value,
  label: `Label of ${key}`,
  group: 'OFFER',
  custom: false,
  description: '',
});

const target = (key: string, type: FieldType): EmployeeField => ({
  key,
  type,
  label: key,
  group: 'Job',
  required: false,
  description: '',
});

const candidate = (fields: readonly CandidateField[], isAnonymized = false): Candidate => ({
  candidateId: 'c1',
  contactId: 'p1',
  name: 'Maya Okafor-Lindqvist',
  email: null,
  headline: null,
  stage: null,
  isAnonymized,
  archive: null,
  fields,
});

function map(from: FieldType, value: FieldValue | null, to: FieldType) {
  const [mapped] = mapCandidate(
    candidate([source('s', from, value)]),
    [{ employeeField: 't', sourceFields: ['s'] }],
    [target('t', to)],
  );
  if (!mapped) throw new Error('mapCandidate gave no value for a field');
  return mapped;
}

const salary = { amount: '182500', currency: 'USD', interval: 'YEAR' } as const;
const hana = { name: 'Hana Manager', email: 'hana@acme.test' };

describe('mapCandidate', () => {
  it('gives one value for each employee field, in their order', () => {
    const values = mapCandidate(
      candidate([source('a', 'TEXT', 'x'), source('b', 'TEXT', 'y')]),
      [
        { employeeField: 'two', sourceFields: ['b'] },
        { employeeField: 'one', sourceFields: ['a'] },
      ],
      [target('one', 'TEXT'), target('unmapped', 'TEXT'), target('two', 'TEXT')],
    );
    expect(values.map((value) => [value.employeeField, value.text])).toEqual([
      ['one', 'x'],
      ['unmapped', null],
      ['two', 'y'],
    ]);
  });

  it('takes the first source field that is filled and names it', () => {
    const [mapped] = mapCandidate(
      candidate([
        source('a', 'TEXT', '  '),
        source('b', 'CHOICES', []),
        source('c', 'TEXT', 'Data'),
      ]),
      [{ employeeField: 't', sourceFields: ['gone', 'a', 'b', 'c'] }],
      [target('t', 'TEXT')],
    );
    expect(mapped).toEqual({
      employeeField: 't',
      sourceField: { key: 'c', label: 'Label of c' },
      raw: 'Data',
      value: 'Data',
      text: 'Data',
      problem: null,
    });
  });

  it('has no value and no problem where the candidate lacks the source field', () => {
    expect(map('TEXT', null, 'DATE')).toEqual({
      employeeField: 't',
      sourceField: null,
      raw: null,
      value: null,
      text: null,
      problem: null,
    });
  });

  it('takes nothing from an anonymized candidate', () => {
    const [mapped] = mapCandidate(
      candidate([source('s', 'TEXT', 'Maya')], true),
      [{ employeeField: 't', sourceFields: ['s'] }],
      [target('t', 'TEXT')],
    );
    expect(mapped).toMatchObject({ value: null, raw: null, sourceField: null, problem: null });
  });

  it('shows a date as people write it and keeps it as a day', () => {
    expect(map('DATE', '2026-10-12', 'DATE')).toMatchObject({
      raw: '12 October 2026',
      value: '2026-10-12',
      text: '12 October 2026',
    });
  });
});

const TAKEN: readonly (readonly [FieldType, FieldValue, FieldType, FieldValue, string])[] = [
  ['DATE', '2026-10-12', 'TEXT', '12 October 2026', '12 October 2026'],
  ['MONEY', salary, 'TEXT', '182,500 USD per year', '182,500 USD per year'],
  ['EMPLOYEE', hana, 'TEXT', 'Hana Manager (hana@acme.test)', 'Hana Manager (hana@acme.test)'],
  ['YES_NO', true, 'TEXT', 'Yes', 'Yes'],
  ['NUMBER', 12.5, 'TEXT', '12.5', '12.5'],
  ['CHOICES', ['Mac', 'Standing desk'], 'TEXT', 'Mac, Standing desk', 'Mac, Standing desk'],
  ['LONG_TEXT', ' two\n lines ', 'TEXT', 'two lines', 'two lines'],
  ['LONG_TEXT', 'two\nlines', 'LONG_TEXT', 'two\nlines', 'two\nlines'],
  ['TEXT', '1,250.50', 'NUMBER', 1250.5, '1250.5'],
  ['NUMBER', 3, 'NUMBER', 3, '3'],
  ['MONEY', salary, 'MONEY', salary, '182,500 USD per year'],
  ['TEXT', '182,500 USD per year', 'MONEY', salary, '182,500 USD per year'],
  [
    'TEXT',
    'EUR 5000.10',
    'MONEY',
    { amount: '5000.10', currency: 'EUR', interval: 'ONE_TIME' },
    '5,000.10 EUR',
  ],
  [
    'TEXT',
    '90071992547409931.25 JPY per month',
    'MONEY',
    { amount: '90071992547409931.25', currency: 'JPY', interval: 'MONTH' },
    '90,071,992,547,409,931.25 JPY per month',
  ],
  ['TEXT', '2026-10-12T09:30:00Z', 'DATE', '2026-10-12', '12 October 2026'],
  ['TEXT', '12 October 2026', 'DATE', '2026-10-12', '12 October 2026'],
  ['TEXT', 'Oct 1st, 2026', 'DATE', '2026-10-01', '1 October 2026'],
  ['TEXT', 'yes', 'YES_NO', true, 'Yes'],
  ['CHOICE', 'No', 'YES_NO', false, 'No'],
  ['CHOICES', ['Remote'], 'CHOICE', 'Remote', 'Remote'],
  ['TEXT', 'Remote', 'CHOICES', ['Remote'], 'Remote'],
  ['TEXT', ' Maya@Example.test ', 'EMAIL', 'maya@example.test', 'maya@example.test'],
  ['EMPLOYEE', hana, 'EMAIL', 'hana@acme.test', 'hana@acme.test'],
  ['TEXT', '+1 (510) 555-0142 x12', 'PHONE', '+1 (510) 555-0142 x12', '+1 (510) 555-0142 x12'],
  ['NUMBER', 5105550142, 'PHONE', '5105550142', '5105550142'],
  ['TEXT', 'sweden', 'COUNTRY', 'SE', 'Sweden'],
  ['COUNTRY', 'US', 'COUNTRY', 'US', 'United States'],
  ['TEXT', 'America/Los_Angeles', 'TIME_ZONE', 'America/Los_Angeles', 'America/Los_Angeles'],
  ['TEXT', 'europe/stockholm', 'TIME_ZONE', 'Europe/Stockholm', 'Europe/Stockholm'],
  ['TEXT', 'Asia/Kolkata', 'TIME_ZONE', 'Asia/Kolkata', 'Asia/Kolkata'],
  ['EMPLOYEE', hana, 'EMPLOYEE', hana, 'Hana Manager (hana@acme.test)'],
  [
    'EMAIL',
    'hana@acme.test',
    'EMPLOYEE',
    { name: 'hana@acme.test', email: 'hana@acme.test' },
    'hana@acme.test',
  ],
];

const NOT_TAKEN: readonly (readonly [FieldType, FieldValue, FieldType, string])[] = [
  ['TEXT', 'soon', 'DATE', '“soon” is not a date'],
  ['TEXT', '10/12/2026', 'DATE', '“10/12/2026” is not a date'],
  ['TEXT', '2026-02-30', 'DATE', '“2026-02-30” is not a date'],
  ['NUMBER', 20261012, 'DATE', '“20261012” is not a date'],
  ['TEXT', 'about 12', 'NUMBER', '“about 12” is not a number'],
  ['TEXT', '1e5', 'NUMBER', '“1e5” is not a number'],
  ['NUMBER', Number.NaN, 'NUMBER', '“NaN” is not a number'],
  ['YES_NO', true, 'NUMBER', '“Yes” is not a number'],
  ['NUMBER', 15000, 'MONEY', '“15000” is not an amount of money: it has no currency'],
  ['TEXT', 'competitive', 'MONEY', '“competitive” is not an amount of money with a currency'],
  ['TEXT', '1e5 USD', 'MONEY', '“1e5 USD” is not an amount of money with a currency'],
  ['TEXT', 'maybe', 'YES_NO', '“maybe” is neither yes nor no'],
  ['TEXT', 'maya at example', 'EMAIL', '“maya at example” is not an e-mail address'],
  ['EMPLOYEE', { name: 'Hana', email: null }, 'EMAIL', '“Hana” has no e-mail address'],
  ['TEXT', 'call me', 'PHONE', '“call me” is not a phone number'],
  ['TEXT', 'Atlantis', 'COUNTRY', '“Atlantis” is not a country'],
  ['TEXT', 'EST', 'TIME_ZONE', '“EST” is not a time zone such as America/New_York'],
  ['TEXT', '+02:00', 'TIME_ZONE', '“+02:00” is not a time zone such as America/New_York'],
  ['TEXT', 'Mars/Base', 'TIME_ZONE', '“Mars/Base” is not a time zone such as America/New_York'],
  ['CHOICES', ['a', 'b'], 'CHOICE', '“a, b” is more than one value'],
  [
    'TEXT',
    'Hana',
    'EMPLOYEE',
    '“Hana” is not a person with an e-mail address, by which employees are found',
  ],
  ['TEXT', 'cv.pdf', 'FILE', '“cv.pdf” is not a file'],
];

describe('a value in a field of another type', () => {
  it.each(TAKEN)('%s %j becomes %s %j', (from, value, to, expected, text) => {
    expect(map(from, value, to)).toMatchObject({ value: expected, text, problem: null });
  });

  it.each(NOT_TAKEN)('%s %j cannot become %s: %s', (from, value, to, problem) => {
    expect(map(from, value, to)).toMatchObject({ value: null, text: null, problem });
  });

  it('shortens a long value in the problem, not in what was read', () => {
    const mapped = map('TEXT', 'x'.repeat(5000), 'DATE');
    expect(mapped.raw).toHaveLength(5000);
    expect(mapped.problem).toBe(`“${'x'.repeat(79)}…” is not a date`);
  });
});
