import { expect, test } from 'vitest';

import type { FieldType, FieldValue } from '../values/field-value.ts';
import type { EmployeeField } from './employee-field.ts';
import { valueFromInput } from './value-from-input.ts';

const PLAIN: EmployeeField = {
  key: 'custom_field',
  label: 'Field',
  group: 'Other',
  type: 'TEXT',
  required: false,
  description: '',
  custom: true,
  choices: [],
  position: 0,
  archivedAt: null,
  decidedVisibility: null,
};
const CHOICES = ['Red', 'Blue'];
const read = (type: FieldType, data: unknown, before: FieldValue | null = null) =>
  valueFromInput(
    data,
    { ...PLAIN, type, choices: type.startsWith('CHOICE') ? CHOICES : [] },
    before,
  );
const PAY = { amount: '52000.50', currency: 'EUR', interval: 'YEAR' };
const BO = { employeeId: 'b0000000-0000-7000-8000-000000000001' };

test.each<[FieldType, unknown, FieldValue | null]>([
  ['TEXT', '  Ana \n Lima ', 'Ana Lima'],
  ['TEXT', 'a\u0000b\ud800', 'ab\ufffd'],
  ['LONG_TEXT', ' One\nTwo ', 'One\nTwo'],
  ['ADDRESS', 'Rua 1\nLisboa', 'Rua 1\nLisboa'],
  ['NUMBER', -1.5, -1.5],
  ['NUMBER', 0, 0],
  ['NUMBER', '7', 7],
  ['NUMBER', '1,5', 1.5],
  ['MONEY', { ...PAY, note: 'x' }, PAY as FieldValue],
  ['MONEY', { ...PAY, amount: '52,000' }, { ...PAY, amount: '52000' } as FieldValue],
  ['MONEY', { ...PAY, currency: 'US$' }, { ...PAY, currency: 'USD' } as FieldValue],
  ['MONEY', { ...PAY, amount: '52,000 EUR per year' }, { ...PAY, amount: '52000' } as FieldValue],
  ['MONEY', { ...PAY, amount: '-0' }, { ...PAY, amount: '0' } as FieldValue],
  ['MONEY', { ...PAY, amount: '-0.00' }, { ...PAY, amount: '0.00' } as FieldValue],
  ['MONEY', { ...PAY, amount: '-0.50' }, { ...PAY, amount: '-0.50' } as FieldValue],
  ['NUMBER', Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  ['NUMBER', -0, 0],
  ['DATE', '2028-02-29', '2028-02-29'],
  ['DATE', '3 May 2026', '2026-05-03'],
  ['DATE', '2026-05-03T00:00:00Z', '2026-05-03'],
  ['YES_NO', 'yes', true],
  ['YES_NO', false, false],
  ['CHOICE', 'Red', 'Red'],
  ['CHOICES', ['Blue', ' Red ', 'Blue'], ['Blue', 'Red']],
  ['EMAIL', 'Ana@Example.COM', 'ana@example.com'],
  ['PHONE', '+351 21 000 0000', '+351 21 000 0000'],
  ['COUNTRY', 'Portugal', 'PT'],
  ['COUNTRY', 'PT', 'PT'],
  ['TIME_ZONE', 'europe/lisbon', 'Europe/Lisbon'],
  ['EMPLOYEE', { ...BO, name: 'Anything' }, { ...BO, name: '', email: null }],
  ['TEXT', null, null],
  ['CHOICES', [], null],
  ['EMPLOYEE', null, null],
])('takes for %s: %j', (type, data, value) => {
  expect(read(type, data)).toEqual({ value });
});

test.each<[FieldType, unknown]>([
  ['TEXT', 7],
  ['TEXT', { amount: '1' }],
  ['TEXT', 'x'.repeat(501)],
  ['LONG_TEXT', 'x'.repeat(10_001)],
  ['NUMBER', Number.POSITIVE_INFINITY],
  ['NUMBER', Number.NaN],
  ['NUMBER', true],
  ['NUMBER', Number.MAX_SAFE_INTEGER + 1],
  ['NUMBER', Number.MIN_SAFE_INTEGER - 1],
  ['NUMBER', 1e300],
  ['NUMBER', '52.000'],
  ['DATE', 20261012],
  ['DATE', '4/5/2026'],
  ['YES_NO', 1],
  ['MONEY', 52_000],
  ['MONEY', { ...PAY, amount: 52_000 }],
  ['MONEY', { ...PAY, amount: '1e3' }],
  ['MONEY', { ...PAY, amount: '9'.repeat(31) }],
  ['MONEY', { ...PAY, currency: 'XXL' }],
  ['MONEY', { ...PAY, currency: undefined }],
  ['MONEY', { ...PAY, interval: 'DECADE' }],
  ['MONEY', []],
  ['DATE', '2026-02-29'],
  ['CHOICE', 'Green'],
  ['CHOICE', 'red'],
  ['CHOICES', 'Red'],
  ['CHOICES', ['Red', 'Green']],
  ['CHOICES', ['Red', 7]],
  ['EMAIL', 'ana@'],
  ['PHONE', 'call me'],
  ['COUNTRY', 'Atlantis'],
  ['TIME_ZONE', 'EST'],
  ['EMPLOYEE', 'Bo'],
  ['EMPLOYEE', { employeeId: 'not an id' }],
  ['EMPLOYEE', { name: 'Bo' }],
  ['FILE', 'cv.pdf'],
])('does not take for %s: %j', (type, data) => {
  expect(read(type, data)).toEqual({ because: expect.any(String) });
});

test.each<FieldType>([
  ...(['TEXT', 'LONG_TEXT', 'ADDRESS', 'NUMBER', 'DATE', 'YES_NO', 'CHOICE', 'EMAIL'] as const),
  ...(['PHONE', 'COUNTRY', 'TIME_ZONE', 'MONEY', 'EMPLOYEE'] as const),
])('a %s is emptied by null alone, and by no text in which nothing can be seen', (type) => {
  expect(read(type, null, 'before')).toEqual({ value: null });
  for (const text of [
    '',
    '   ',
    '\u0000',
    '\u200b\u200b',
    '\u200d',
    '\ufe0f',
    '\u3164',
    '\u2800',
  ]) {
    const refused = { because: 'is blank. Use null to clear it' };
    expect(read(type, text, 'before'), JSON.stringify(text)).toEqual(refused);
    expect(read(type, text), JSON.stringify(text)).toEqual(refused);
  }
});

test('a currency that there is not is named, and so is a number beyond all', () => {
  expect(read('MONEY', { ...PAY, currency: 'ABC' })).toEqual({
    because: 'must use a current currency, e.g. EUR: “ABC” is not one',
  });
  expect(read('MONEY', { ...PAY, currency: ' ' })).toEqual({
    because: 'must have a currency, e.g. EUR',
  });
  expect(read('NUMBER', JSON.parse('1e400'))).toEqual({ because: 'is too large to keep' });
});

test('a blank text in a list empties nothing', () => {
  for (const list of [[' '], ['\u200b'], ['Red', '']]) {
    expect(read('CHOICES', list, ['Red'])).toEqual({
      because: 'has a blank value in its list. Remove it, or use null to clear the field',
    });
  }
});

test('a number that JSON may have rounded is refused as its text is', () => {
  const because = (data: unknown) => (read('NUMBER', data) as { because: string }).because;
  const typed: unknown = JSON.parse('9007199254740993');
  expect(because(typed)).toContain('has too many digits to be stored exactly');
  expect(because('9007199254740993')).toContain('has too many digits to be stored exactly');
  expect(read('NUMBER', typed, 9_007_199_254_740_992)).toHaveProperty('value');
});

test.each([
  ['5 EUR per month', 'YEAR', 'must match its pay interval: “5 EUR per month” is not per year'],
  ['5/hour', 'MONTH', 'must match its pay interval: “5/hour” is not per month'],
  [
    '5 EUR per month',
    'ONE_TIME',
    'must match its pay interval: “5 EUR per month” is not paid once',
  ],
  ['5 USD', 'YEAR', 'must be in its currency: “5 USD” is not in EUR'],
])('an amount %j does not go with what is said beside it, %s', (amount, interval, because) => {
  expect(read('MONEY', { ...PAY, amount, interval })).toEqual({ because });
});

test('what an import brought may stay, however long', () => {
  const long = 'x'.repeat(600);
  expect(read('TEXT', long, long)).toEqual({ value: long });
});

test('a choice that was removed may stay, and cannot come back', () => {
  expect(read('CHOICE', 'Green', 'Green')).toEqual({ value: 'Green' });
  expect(read('CHOICES', ['Green', 'Red'], ['Green'])).toEqual({ value: ['Green', 'Red'] });
  expect(read('CHOICES', ['Green', 'Red'], ['Red'])).toHaveProperty('because');
});

test('a file that an import brought stays, and cannot be taken away', () => {
  expect(read('FILE', 'cv.pdf', 'cv.pdf')).toEqual({ value: 'cv.pdf' });
  expect(read('FILE', null, 'cv.pdf')).toHaveProperty('because');
  expect(read('FILE', null)).toEqual({ value: null });
});
