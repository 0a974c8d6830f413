import { expect, it } from 'vitest';

import type { SourceField } from '../../candidate/candidate.ts';
import { BUILT_IN_EMPLOYEE_FIELDS, type EmployeeField } from '../../employee/employee-field.ts';
import { fieldsForAdministrators } from './fields-for-administrators.ts';
import type { MappingRule } from './mapping-rule.ts';

const source = (key: string, type: SourceField['type'] = 'TEXT'): SourceField => ({
  key,
  label: key,
  group: 'OFFER',
  type,
  custom: false,
  description: '',
});
const SOURCES = [
  source('posting.team'),
  source('contact.first_name'),
  source('offer.salary', 'MONEY'),
  source('offer.salary_amount', 'NUMBER'),
];
const own = (key: string, decided: Partial<EmployeeField> = {}): EmployeeField => ({
  key,
  label: key,
  group: 'Job',
  type: 'TEXT',
  required: false,
  description: '',
  custom: true,
  choices: [],
  position: 0,
  archivedAt: null,
  decidedVisibility: null,
  ...decided,
});
const rule = (
  employeeField: string,
  sourceFields: string[],
  transforms: MappingRule['transforms'] = [],
): MappingRule => ({ employeeField, sourceFields, joinWith: null, transforms });

function hidden(rules: MappingRule[], ...fields: EmployeeField[]): string[] {
  const all = [...BUILT_IN_EMPLOYEE_FIELDS, own('a'), own('b'), ...fields];
  return fieldsForAdministrators(rules, all, SOURCES).map(({ key }) => key);
}

it.each([
  ['an amount of money', rule('a', ['offer.salary'])],
  ['a number that is pay', rule('a', ['offer.salary_amount'])],
  ['a field of the customer', rule('a', ['offer.custom_ote'])],
  ['one of several fields', rule('a', ['posting.team', 'offer.custom_ote'])],
  ['an expression', rule('a', ['posting.team'], [{ kind: 'EXPRESSION', expression: 'value' }])],
  ['another employee field that is pay', rule('a', ['employee.salary'])],
])('hides a field that is filled from %s', (_, one) => {
  expect(hidden([one])).toEqual(['a']);
});

it('follows employee fields that are filled from others, and ends in a circle', () => {
  expect(hidden([rule('a', ['employee.b']), rule('b', ['offer.custom_x'])])).toEqual(['a', 'b']);
  expect(hidden([rule('a', ['employee.b']), rule('b', ['employee.a'])])).toEqual([]);
});

it('leaves open what is filled from open fields', () => {
  expect(hidden([rule('a', ['posting.team']), rule('team', ['posting.team'])])).toEqual([]);
});

it('leaves names and dates open, and what somebody has decided about', () => {
  expect(
    hidden([
      rule('preferredName', ['offer.custom_preferred']),
      rule('startsOn', ['offer.custom_start']),
      rule('jobTitle', ['offer.custom_title']),
      rule('phone', ['offer.custom_phone']),
    ]),
  ).toEqual(['jobTitle', 'phone']);
  const decided = own('c', { decidedVisibility: 'EVERYONE' });
  expect(hidden([rule('c', ['offer.salary']), rule('a', ['employee.c'])], decided)).toEqual([]);
});
