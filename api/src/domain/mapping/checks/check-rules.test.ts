import { describe, expect, it } from 'vitest';

import { employeeField, ruleFor } from '../../../../test/mapping/samples.ts';
import { BUILT_IN_EMPLOYEE_FIELDS } from '../../employee/employee-field.ts';
import type { FieldType } from '../../values/field-value.ts';
import { checkRules } from './check-rules.ts';
import type { MappingProblem } from '../engine/mapping-problem.ts';
import type { MappingRule } from '../rules/mapping-rule.ts';
import type { Transform } from '../rules/transform.ts';

const SOURCE_FIELDS = (
  [
    ['contact.first_name', 'First name', 'TEXT'],
    ['offer.salary', 'Salary', 'MONEY'],
    ['offer.anticipated_start_date', 'Start date', 'DATE'],
    ['offer.custom_ote', 'OTE', 'NUMBER'],
    ['offer.custom_nickname', 'Nickname', 'TEXT'],
    ['resume', 'Resume', 'FILE'],
    ...['a', 'b', 'c', 'd', 'e', 'f'].map((key) => [key, key.toUpperCase(), 'TEXT'] as const),
  ] satisfies (readonly [string, string, FieldType])[]
).map(([key, label, type]) => ({ key, label, type, custom: key.startsWith('offer.custom_') }));
const EMPLOYEE_FIELDS = [
  ...BUILT_IN_EMPLOYEE_FIELDS,
  employeeField('size', 'CHOICE', { label: 'T-shirt size', choices: ['S', 'M', 'L'] }),
];
/** Parses what has no question mark. */
const expressions = {
  check: (expression: string) =>
    expression.includes('?')
      ? { message: 'Unexpected “?”.', position: expression.indexOf('?') }
      : null,
};

const check = (...rules: MappingRule[]) =>
  checkRules(rules, { employeeFields: EMPLOYEE_FIELDS, sourceFields: SOURCE_FIELDS, expressions });

const upper: Transform = { kind: 'CHANGE_CASE', to: 'UPPER' };
const readDate: Transform = { kind: 'READ_DATE', dayOrder: 'DAY_FIRST', timeZone: 'UTC' };
const makeMoney: Transform = { kind: 'MAKE_MONEY', currency: 'USD', interval: 'YEAR' };
const constant = (value: string): Transform => ({ kind: 'CONSTANT', value, when: 'EMPTY' });
const through = (key: string, source: string, ...transforms: Transform[]) =>
  ruleFor(key, [source], { transforms });

describe('checkRules', () => {
  it('accepts rules that can work, rules that fill nothing among them', () => {
    expect(
      check(
        ruleFor('firstName', ['contact.first_name', 'a', 'b', 'c', 'd', 'e']),
        ruleFor('salary', ['offer.salary', 'a']),
        through('startsOn', 'a', upper, readDate, constant('2026-10-12')),
        ruleFor('jobTitle', ['offer.salary', 'a'], { joinWith: ', ' }),
        ruleFor('preferredName', ['employee.firstName', 'a'], { transforms: [upper] }),
        through('manager', 'a', { kind: 'FIND_EMPLOYEE', by: 'NAME' }),
        through('size', 'a', { kind: 'EXPRESSION', expression: '$uppercase(value)' }),
        ruleFor('team', []),
      ),
    ).toEqual([]);
  });

  const WRONG: readonly (readonly [string, MappingRule[], Partial<MappingProblem>])[] = [
    [
      'an unknown employee field',
      [ruleFor('shoeSize', ['a'])],
      { code: 'UNKNOWN_EMPLOYEE_FIELD', message: 'no employee field “shoeSize”' },
    ],
    [
      'two rules for one field',
      [ruleFor('team', ['a']), ruleFor('team', ['b'])],
      { code: 'DOUBLE_RULE', message: 'Team has two rules' },
    ],
    [
      'an unknown source field',
      [ruleFor('team', ['offer.custom_gone'])],
      { code: 'UNKNOWN_SOURCE_FIELD', message: '“offer.custom_gone”' },
    ],
    [
      'a source field named twice',
      [ruleFor('team', ['a', 'b', 'a'])],
      { code: 'TOO_MANY_SOURCE_FIELDS', message: 'uses A twice' },
    ],
    [
      'more than six source fields',
      [ruleFor('team', ['a', 'b', 'c', 'd', 'e', 'f', 'contact.first_name'])],
      { code: 'TOO_MANY_SOURCE_FIELDS', message: '7 source fields. Use up to 6' },
    ],
    [
      'the value of an employee field that there is not',
      [ruleFor('team', ['employee.shoeSize'])],
      { code: 'UNKNOWN_SOURCE_FIELD', message: '“shoeSize”, which is not an employee field' },
    ],
    [
      'the value of an employee field that no rule fills',
      [ruleFor('team', ['employee.department']), ruleFor('department', [])],
      { code: 'UNKNOWN_SOURCE_FIELD', message: 'Department, which no rule fills' },
    ],
    [
      'a rule that takes its value from itself',
      [ruleFor('team', ['employee.team'])],
      { code: 'CYCLIC_LOOK_UP', message: 'Team takes its value from itself' },
    ],
    [
      'more than twelve transforms',
      [through('team', 'a', ...Array.from({ length: 13 }, () => upper))],
      { code: 'TRANSFORM_INVALID', message: '13 steps. Use up to 12', transform: 12 },
    ],
    [
      'settings that cannot be, and tells in which step',
      [through('startsOn', 'a', upper, { ...readDate, timeZone: 'Mars/Base' })],
      { code: 'TRANSFORM_INVALID', message: 'Start date, step 2: “Mars/Base”', transform: 1 },
    ],
    [
      'an expression that does not parse, and tells where',
      [through('team', 'a', { kind: 'EXPRESSION', expression: 'value ??' })],
      { code: 'EXPRESSION_INVALID', message: 'Unexpected', transform: 0, position: 6 },
    ],
    [
      'an expression without end',
      [through('team', 'a', { kind: 'EXPRESSION', expression: 'x'.repeat(2001) })],
      { code: 'EXPRESSION_INVALID', message: '2001 characters', transform: 0 },
    ],
    [
      'a type that can never fit',
      [ruleFor('startsOn', ['a', 'offer.salary'])],
      {
        code: 'TYPE_MISMATCH',
        message: 'Start date is a date, but Salary gives an amount of money',
        transform: null,
      },
    ],
    [
      'a type that a step cannot take',
      [through('salary', 'offer.anticipated_start_date', makeMoney)],
      {
        code: 'TYPE_MISMATCH',
        message: 'step 1: “Make it money” can’t use a date, which Start date gives',
        transform: 0,
      },
    ],
    [
      'a type that a step gives and the next cannot take',
      [through('salary', 'a', readDate, makeMoney)],
      {
        code: 'TYPE_MISMATCH',
        message: 'step 2: “Make it money” can’t use a date, which step 1, “Read a date”, gives',
        transform: 1,
      },
    ],
    [
      'a type that the last step gives and the field cannot take',
      [through('startsOn', 'a', makeMoney)],
      {
        code: 'TYPE_MISMATCH',
        message: 'Start date is a date, but step 1, “Make it money”, gives an amount of money',
        transform: 0,
      },
    ],
    [
      'the value of another rule, of a type that can never fit',
      [ruleFor('startsOn', ['employee.salary']), ruleFor('salary', ['offer.salary'])],
      {
        code: 'TYPE_MISMATCH',
        message: 'Start date is a date, but Salary gives an amount of money',
      },
    ],
    [
      'a constant that the field cannot take',
      [through('startsOn', 'a', constant('soon'))],
      { code: 'TYPE_MISMATCH', message: 'Start date, step 1: “soon” is not a date', transform: 0 },
    ],
    [
      'a value table that gives what is no choice of the field',
      [
        through('size', 'a', {
          kind: 'VALUE_TABLE',
          rows: [
            { from: 'small', to: 's' },
            { from: 'huge', to: 'XXL' },
          ],
          otherwise: 'EMPTY',
          otherwiseValue: null,
        }),
      ],
      { code: 'TYPE_MISMATCH', message: '“XXL” is not one of the choices: S, M, L', transform: 0 },
    ],
  ];

  it.each(WRONG)('tells of %s', (_, rules, { message, ...expected }) => {
    expect(check(...rules)).toEqual([
      {
        employeeField: rules[0]?.employeeField,
        transform: null,
        position: null,
        ...expected,
        message: expect.stringContaining(message ?? ''),
      },
    ]);
  });

  it('names the circle at each of its rules', () => {
    const problems = check(
      ruleFor('firstName', ['employee.lastName']),
      ruleFor('lastName', ['a', 'employee.team']),
      ruleFor('team', ['employee.firstName']),
      ruleFor('department', ['employee.team']),
    );
    expect(problems.map(({ employeeField: key, code }) => [key, code])).toEqual([
      ['firstName', 'CYCLIC_LOOK_UP'],
      ['lastName', 'CYCLIC_LOOK_UP'],
      ['team', 'CYCLIC_LOOK_UP'],
    ]);
    expect(problems[0]?.message).toContain(
      'First name takes its value from Last name, and Last name from Team, and Team from First name.',
    );
  });

  it('tells of everything, in the order of the rules', () => {
    const problems = check(
      through(
        'startsOn',
        'gone',
        { ...readDate, timeZone: 'EST' },
        { kind: 'EXPRESSION', expression: '' },
      ),
      ruleFor('team', ['resume']),
      ruleFor('shoeSize', ['a']),
      through('jobTitle', 'resume', upper),
    );
    expect(problems.map((problem) => problem.code)).toEqual([
      'UNKNOWN_SOURCE_FIELD',
      'TRANSFORM_INVALID',
      'EXPRESSION_INVALID',
      'UNKNOWN_EMPLOYEE_FIELD',
      'TYPE_MISMATCH',
    ]);
  });
});

describe('a name, which everyone sees,', () => {
  const codes = (...rules: MappingRule[]) => check(...rules).map(({ code }) => code);
  const expression = (text: string): Transform => ({ kind: 'EXPRESSION', expression: text });

  it.each(['offer.salary', 'offer.custom_ote', 'employee.salary'])(
    'is not filled from %s',
    (key) => {
      const pay = ruleFor('salary', ['offer.salary']);
      expect(codes(pay, ruleFor('preferredName', [key]))).toEqual(['PAY_IN_NAME']);
    },
  );

  it('is not filled from a field that these rules fill with what may be pay', () => {
    const title = ruleFor('jobTitle', [], {
      transforms: [expression('fields.`offer.salary`.amount')],
    });
    expect(codes(title, ruleFor('preferredName', ['employee.jobTitle']))).toEqual(['PAY_IN_NAME']);
  });

  it.each(['`offer.salary`', '"offer.salary"', "'offer.custom_ote'"])(
    'has no expression that reads %s',
    (name) => {
      const rule = ruleFor('lastName', [], {
        transforms: [expression(`$lookup(fields, ${name})`)],
      });
      expect(check(rule)).toMatchObject([{ code: 'PAY_IN_NAME', transform: 0 }]);
    },
  );

  it('may be filled from a text of the customer, also by an expression', () => {
    const transforms = [expression('$trim(fields.`offer.custom_nickname`)')];
    expect(codes(ruleFor('preferredName', ['offer.custom_nickname']))).toEqual([]);
    expect(codes(ruleFor('preferredName', [], { transforms }))).toEqual([]);
  });
});
