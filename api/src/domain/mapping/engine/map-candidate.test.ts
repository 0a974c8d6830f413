import { describe, expect, it } from 'vitest';

import {
  candidateWith,
  employeeField,
  mapped as mappedBy,
  ruleFor,
  sourceField,
} from '../../../../test/mapping/samples.ts';
import type { FieldType, FieldValue } from '../../values/field-value.ts';
import { NO_ANSWERS, questionKey, type Answers, type Question } from './answers.ts';
import { compileMapping } from './compile-mapping.ts';
import { mapCandidate } from './map-candidate.ts';
import type { Transform } from '../rules/transform.ts';

const salary = { amount: '182500', currency: 'USD', interval: 'YEAR' } as const;
const hana = { name: 'Hana Manager', email: 'hana@acme.test' };
const found = { employeeId: 'e1', ...hana };
const byEmail: Question = { kind: 'EMPLOYEE', by: 'EMAIL', wanted: hana.email };
const byName: Question = { kind: 'EMPLOYEE', by: 'NAME', wanted: 'hana manager' };
const HANA_IS_THERE: Answers = {
  ...NO_ANSWERS,
  employees: new Map([
    [questionKey(byEmail), [found]],
    [questionKey(byName), [found]],
  ]),
};

function map(from: FieldType, value: FieldValue | null, to: FieldType, choices: string[] = []) {
  const { values } = mappedBy(
    [sourceField('s', from, value)],
    [ruleFor('t', ['s'])],
    [employeeField('t', to, { choices })],
    HANA_IS_THERE,
  );
  const [only] = values;
  if (!only) throw new Error('mapCandidate gave no value for a field');
  return only;
}

const upper: Transform = { kind: 'CHANGE_CASE', to: 'UPPER' };
const readNumber: Transform = { kind: 'READ_NUMBER', decimalMark: 'POINT' };
const constant: Transform = { kind: 'CONSTANT', value: 'Acme', when: 'ALWAYS' };
const text = (key: string, value: string | null) => sourceField(key, 'TEXT', value);

describe('mapCandidate', () => {
  it('gives one value for each employee field, in their order', () => {
    const { values } = mappedBy(
      [text('a', 'x'), text('b', 'y')],
      [ruleFor('two', ['b']), ruleFor('one', ['a']), ruleFor('gone', ['a'])],
      [
        employeeField('one', 'TEXT'),
        employeeField('unmapped', 'TEXT'),
        employeeField('two', 'TEXT'),
      ],
    );
    expect(values.map((value) => [value.employeeField, value.text])).toEqual([
      ['one', 'x'],
      ['unmapped', null],
      ['two', 'y'],
    ]);
  });

  it('takes the first source field that is filled and names it', () => {
    const { values } = mappedBy(
      [text('a', '  '), sourceField('b', 'CHOICES', []), text('c', 'Data'), text('d', 'Design')],
      [ruleFor('t', ['gone', 'a', 'b', 'c', 'd'])],
      [employeeField('t', 'TEXT')],
    );
    expect(values).toEqual([
      {
        employeeField: 't',
        sourceFields: [{ key: 'c', label: 'Label of c' }],
        steps: [],
        raw: 'Data',
        value: 'Data',
        text: 'Data',
        problem: null,
      },
    ]);
  });

  it('joins all source fields that are filled, in words', () => {
    const { values } = mappedBy(
      [text('city', ' Oslo '), text('blank', ' '), sourceField('since', 'DATE', '2026-10-12')],
      [ruleFor('t', ['city', 'blank', 'gone', 'since'], { joinWith: ' / ' })],
      [employeeField('t', 'TEXT')],
    );
    expect(values[0]).toMatchObject({
      sourceFields: [{ key: 'city' }, { key: 'since' }],
      raw: 'Oslo / 12 October 2026',
      value: 'Oslo / 12 October 2026',
    });
  });

  it('has no value and no problem where the candidate lacks the source field', () => {
    expect(map('TEXT', null, 'DATE')).toEqual({
      employeeField: 't',
      sourceFields: [],
      steps: [],
      raw: null,
      value: null,
      text: null,
      problem: null,
    });
  });

  it('takes nothing from an anonymized candidate, and gives it no constant', () => {
    const { values } = mapCandidate(
      candidateWith([text('s', 'Maya')], { isAnonymized: true }),
      compileMapping(
        [ruleFor('a', ['s']), ruleFor('b', [], { transforms: [constant] })],
        [employeeField('a', 'TEXT'), employeeField('b', 'TEXT')],
      ),
      NO_ANSWERS,
    );
    expect(values).toMatchObject([
      { value: null, raw: null, sourceFields: [], problem: null },
      { value: null, raw: null, sourceFields: [], problem: null },
    ]);
  });

  it('shows a date as people write it and keeps it as a day', () => {
    expect(map('DATE', '2026-10-12', 'DATE')).toMatchObject({
      raw: '12 October 2026',
      value: '2026-10-12',
      text: '12 October 2026',
    });
  });
});

describe('the steps of a rule', () => {
  const through = (value: string | null, ...transforms: Transform[]) =>
    mappedBy(
      [text('s', value)],
      [ruleFor('t', ['s'], { transforms })],
      [employeeField('t', 'TEXT')],
    ).values[0];

  it('are taken one after the other, and each is told', () => {
    const table: Transform = {
      kind: 'VALUE_TABLE',
      rows: [{ from: 'ca', to: 'California' }],
      otherwise: 'KEEP',
      otherwiseValue: null,
    };
    expect(through(' CA', table, upper)).toMatchObject({
      raw: ' CA',
      value: 'CALIFORNIA',
      steps: [
        { kind: 'VALUE_TABLE', text: 'California', problem: null },
        { kind: 'CHANGE_CASE', text: 'CALIFORNIA', problem: null },
      ],
    });
  });

  it('end with the first problem', () => {
    expect(through('about 12', readNumber, constant)).toMatchObject({
      raw: 'about 12',
      value: null,
      text: null,
      problem: '“about 12” is not a number',
      steps: [{ kind: 'READ_NUMBER', text: null, problem: '“about 12” is not a number' }],
    });
  });

  it('make nothing of nothing, but for a constant', () => {
    expect(through(null, upper)).toMatchObject({ value: null, problem: null });
    expect(through(null, upper, constant)).toMatchObject({
      value: 'Acme',
      sourceFields: [],
      raw: null,
    });
  });

  it('are a problem when their settings are wrong, which a draft may have', () => {
    const transform: Transform = {
      kind: 'READ_DATE',
      dayOrder: 'DAY_FIRST',
      timeZone: 'Mars/Base',
    };
    expect(through('2026-10-12', transform)).toMatchObject({
      value: null,
      problem: '“Mars/Base” is not a time zone. Choose one such as America/New_York',
    });
  });

  it('are told only when that is asked for', () => {
    const rules = [ruleFor('t', ['s'], { transforms: [upper] })];
    const mapping = compileMapping(rules, [employeeField('t', 'TEXT')]);
    const { values } = mapCandidate(candidateWith([text('s', 'x')]), mapping, NO_ANSWERS);
    expect(values).toMatchObject([{ value: 'X', steps: [] }]);
  });
});

describe('a rule that takes what other rules give', () => {
  const fields = ['full', 'first', 'last'].map((key) => employeeField(key, 'TEXT'));
  const first = ruleFor('first', ['a'], { transforms: [upper] });
  const last = ruleFor('last', ['b']);
  const full = ruleFor('full', ['employee.first', 'employee.last'], { joinWith: ' ' });

  it('gets what they give in the end', () => {
    const { values } = mappedBy(
      [text('a', 'Maya'), text('b', 'Okafor')],
      [full, first, last],
      fields,
    );
    expect(values[0]).toMatchObject({
      value: 'MAYA Okafor',
      sourceFields: [
        { key: 'employee.first', label: 'first' },
        { key: 'employee.last', label: 'last' },
      ],
    });
  });

  it('is a problem in a circle, and only there', () => {
    const { values } = mappedBy(
      [text('a', 'Maya')],
      [ruleFor('first', ['employee.last', 'a']), ruleFor('last', ['employee.first']), full],
      fields,
    );
    expect(values.map((value) => value.problem)).toEqual([
      null,
      'first takes its value from last, and last from first',
      'last takes its value from first, and first from last',
    ]);
  });

  it('is empty when they give nothing', () => {
    const { values } = mappedBy([], [full, first, last], fields);
    expect(values[0]).toMatchObject({ value: null, raw: null, sourceFields: [], problem: null });
  });
});

describe('a value that needs an answer', () => {
  const manager = employeeField('manager', 'EMPLOYEE', { label: 'Manager' });
  const rules = [ruleFor('manager', ['m'])];
  const ask = (value: FieldValue, answers: Answers = NO_ANSWERS) =>
    mappedBy([sourceField('m', 'EMPLOYEE', value)], rules, [manager], answers);
  const answered = (...employees: (typeof found)[]): Answers => ({
    ...NO_ANSWERS,
    employees: new Map([[questionKey(byEmail), employees]]),
  });

  it('is empty and asks, by the email address before the name', () => {
    expect(ask(hana)).toMatchObject({
      values: [{ value: null, problem: null }],
      questions: [byEmail],
    });
    expect(ask({ name: ' Hana  Manager', email: null }).questions).toEqual([byName]);
  });

  it('asks once for what several rules need', () => {
    const buddy = employeeField('buddy', 'EMPLOYEE');
    const both = [...rules, ruleFor('buddy', ['employee.manager', 'm'])];
    const { questions } = mappedBy([sourceField('m', 'EMPLOYEE', hana)], both, [manager, buddy]);
    expect(questions).toEqual([byEmail]);
  });

  it('is the employee once there is the answer', () => {
    expect(ask(hana, answered(found))).toMatchObject({
      values: [{ value: found, text: 'Hana Manager (hana@acme.test)' }],
      questions: [],
    });
  });

  it('is a problem when no one or more than one fits', () => {
    expect(ask(hana, answered()).values[0]?.problem).toBe(
      'The manager Hana Manager (hana@acme.test) is not an employee in Sora yet',
    );
    expect(ask(hana, answered(found, found)).values[0]?.problem).toBe(
      'The manager Hana Manager (hana@acme.test) could be any of 2 employees in Sora',
    );
  });

  it('asks for expressions too', () => {
    const transforms: Transform[] = [{ kind: 'EXPRESSION', expression: '$uppercase(value)' }];
    const rule = ruleFor('t', ['s'], { transforms });
    const target = employeeField('t', 'TEXT');
    const { questions } = mappedBy([text('s', 'x')], [rule], [target]);
    expect(questions).toMatchObject([{ kind: 'EXPRESSION', expression: '$uppercase(value)' }]);
    const [question] = questions;
    if (!question) throw new Error('Nothing was asked');
    const expressions = new Map([[questionKey(question), { value: 'X' }]]);
    expect(
      mappedBy([text('s', 'x')], [rule], [target], { ...NO_ANSWERS, expressions }),
    ).toMatchObject({
      values: [{ value: 'X' }],
      questions: [],
    });
  });
});

describe('a field with choices', () => {
  const kinds = ['Full-time', 'Part-time'];

  it('takes them whatever their case, and writes them as they are defined', () => {
    expect(map('TEXT', ' full-TIME', 'CHOICE', kinds)).toMatchObject({ value: 'Full-time' });
    expect(map('CHOICES', ['part-time', 'Part-Time'], 'CHOICES', kinds)).toMatchObject({
      value: ['Part-time'],
    });
  });

  it('takes no other', () => {
    expect(map('TEXT', 'Intern', 'CHOICE', kinds).problem).toBe(
      '“Intern” is not one of the choices: Full-time, Part-time',
    );
    expect(map('CHOICES', ['Part-time', 'Intern'], 'CHOICES', kinds).problem).toBe(
      '“Intern” is not one of the choices: Full-time, Part-time',
    );
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
    '90071992547409931.25 KWD per month',
    'MONEY',
    { amount: '90071992547409931.25', currency: 'KWD', interval: 'MONTH' },
    '90,071,992,547,409,931.25 KWD per month',
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
  ['EMPLOYEE', hana, 'EMPLOYEE', found, 'Hana Manager (hana@acme.test)'],
  ['EMAIL', 'hana@acme.test', 'EMPLOYEE', found, 'Hana Manager (hana@acme.test)'],
  ['TEXT', 'hana MANAGER', 'EMPLOYEE', found, 'Hana Manager (hana@acme.test)'],
  ['TEXT', 'usa', 'COUNTRY', 'US', 'United States'],
  ['TEXT', 'Korea, Republic of', 'COUNTRY', 'KR', 'South Korea'],
];

const NOT_TAKEN: readonly (readonly [FieldType, FieldValue, FieldType, string])[] = [
  ['TEXT', 'soon', 'DATE', '“soon” is not a date'],
  ['TEXT', '10/12/2026', 'DATE', '“10/12/2026” could be 10 December 2026 or 12 October 2026'],
  ['TEXT', '2026-02-30', 'DATE', '“2026-02-30” is not a date'],
  ['NUMBER', 20261312, 'DATE', '“20261312” is not a date'],
  ['TEXT', 'about 12', 'NUMBER', '“about 12” is not a number'],
  ['TEXT', '1e5', 'NUMBER', '“1e5” is not a number'],
  ['NUMBER', Number.NaN, 'NUMBER', '“NaN” is not a number'],
  ['YES_NO', true, 'NUMBER', '“Yes” is not a number'],
  ['NUMBER', 15000, 'MONEY', '“15000” is not an amount of money: it has no currency'],
  ['TEXT', 'competitive', 'MONEY', '“competitive” is not an amount of money with a currency'],
  ['TEXT', '1e5 USD', 'MONEY', '“1e5 USD” is not an amount of money with a currency'],
  ['TEXT', 'maybe', 'YES_NO', '“maybe” is neither yes nor no'],
  ['TEXT', 'maya at example', 'EMAIL', '“maya at example” is not an email address'],
  ['EMPLOYEE', { name: 'Hana', email: null }, 'EMAIL', '“Hana” has no email address'],
  ['TEXT', 'call me', 'PHONE', '“call me” is not a phone number'],
  ['TEXT', 'Atlantis', 'COUNTRY', '“Atlantis” is not a country'],
  [
    'TEXT',
    'EST',
    'TIME_ZONE',
    '“EST” is an abbreviation, not a time zone such as America/New_York',
  ],
  ['TEXT', '+02:00', 'TIME_ZONE', '“+02:00” is not a time zone such as America/New_York'],
  ['TEXT', 'Mars/Base', 'TIME_ZONE', '“Mars/Base” is not a time zone such as America/New_York'],
  ['CHOICES', ['a', 'b'], 'CHOICE', '“a, b” is more than one value'],
  ['NUMBER', 7, 'EMPLOYEE', '“7” is not a person'],
  ['TEXT', 'EU', 'COUNTRY', '“EU” is not a country'],
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
