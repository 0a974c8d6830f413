import { describe, expect, it } from 'vitest';

import { BUILT_IN_EMPLOYEE_FIELDS } from '../employee/employee-field.ts';
import type { FieldType } from '../field-value.ts';
import { checkRules } from './check-rules.ts';

const KNOWN = new Map(
  (
    [
      ['contact.first_name', 'First name', 'TEXT'],
      ['offer.salary', 'Salary', 'MONEY'],
      ['offer.anticipated_start_date', 'Start date', 'DATE'],
      ['a', 'A', 'TEXT'],
      ['b', 'B', 'TEXT'],
      ['c', 'C', 'TEXT'],
      ['d', 'D', 'TEXT'],
      ['e', 'E', 'TEXT'],
      ['f', 'F', 'TEXT'],
    ] satisfies [string, string, FieldType][]
  ).map(([key, label, type]) => [key, { label, type }]),
);

const check = (...rules: [employeeField: string, ...sourceFields: string[]][]) =>
  checkRules(
    rules.map(([employeeField, ...sourceFields]) => ({ employeeField, sourceFields })),
    BUILT_IN_EMPLOYEE_FIELDS,
    KNOWN,
  );

describe('checkRules', () => {
  it('accepts rules that can work, rules without source fields among them', () => {
    expect(
      check(
        ['firstName', 'contact.first_name', 'a', 'b', 'c', 'd', 'e'],
        ['salary', 'offer.salary'],
        ['startsOn', 'offer.anticipated_start_date', 'a'],
        ['jobTitle', 'offer.salary'],
        ['team'],
      ),
    ).toBeNull();
  });

  it.each([
    ['an unknown employee field', 'shoeSize', [['shoeSize', 'a']], 'no employee field “shoeSize”'],
    [
      'two rules for one field',
      'team',
      [
        ['team', 'a'],
        ['team', 'b'],
      ],
      'Team has two rules',
    ],
    ['an unknown source field', 'team', [['team', 'offer.custom_gone']], '“offer.custom_gone”'],
    ['a source field named twice', 'team', [['team', 'a', 'b', 'a']], 'names A twice'],
    [
      'more than five fallbacks',
      'team',
      [['team', 'a', 'b', 'c', 'd', 'e', 'f', 'contact.first_name']],
      'at most 5 fallbacks',
    ],
    [
      'a type that can never fit',
      'startsOn',
      [['startsOn', 'offer.salary']],
      'Start date is a date, and Salary is an amount of money',
    ],
  ] satisfies [string, string, [string, ...string[]][], string][])(
    'refuses %s and names the employee field',
    (_, employeeField, rules, words) => {
      expect(check(...rules)).toMatchObject({
        code: 'MAPPING_RULE_INVALID',
        employeeField,
        message: expect.stringContaining(words),
      });
    },
  );
});
