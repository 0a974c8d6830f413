import { describe, expect, it } from 'vitest';

import { BUILT_IN_EMPLOYEE_FIELDS, type EmployeeField } from '../../employee/employee-field.ts';
import type { MappingRule } from '../rules/mapping-rule.ts';
import { parseFieldMapping } from './parse-field-mapping.ts';
import { printFieldMapping } from './print-field-mapping.ts';
import { resolveDocument } from './resolve-document.ts';
import type { Transform } from '../rules/transform.ts';

const SHIRT: EmployeeField = {
  key: 'custom_t_shirt_size',
  label: 'T-shirt size',
  group: 'Swag',
  type: 'CHOICE',
  choices: ['S', 'M'],
  required: false,
  description: '',
  custom: true,
  position: 0,
  archivedAt: null,
  decidedVisibility: null,
};
const BONUS = 'referral.c4d8e1a0-2b3f-4c65-8d70-9e1f2a3b4c04.field-7';
const custom = (key: string, group: 'OFFER' | 'REFERRAL' | 'FORM', label: string, about = '') =>
  ({ key, label, group, type: 'TEXT', custom: true, description: about }) as const;
const BACKGROUND = {
  employeeFields: [...BUILT_IN_EMPLOYEE_FIELDS, SHIRT],
  sourceFields: [
    custom('offer.custom_t_shirt_size', 'OFFER', 'T-shirt size'),
    custom(BONUS, 'REFERRAL', 'Eligible for referral bonus'),
    custom('form.t1.f1', 'FORM', 'Notes', 'Of the interview.'),
    custom('form.t2.f1', 'FORM', 'Notes', 'Of the hiring manager.'),
  ],
};

const EVERY_KIND: readonly Transform[] = [
  { kind: 'SPLIT_NAME', part: 'GIVEN', order: 'AUTO' },
  { kind: 'CHANGE_CASE', to: 'TITLE' },
  {
    kind: 'VALUE_TABLE',
    rows: [
      { from: 'a', to: 'b' },
      { from: 'c', to: '' },
      { from: 'd', to: null },
    ],
    otherwise: 'USE',
    otherwiseValue: 'c',
  },
  { kind: 'VALUE_TABLE', rows: [], otherwise: 'KEEP', otherwiseValue: null },
  { kind: 'READ_DATE', dayOrder: 'DAY_FIRST', timeZone: 'Europe/Lisbon' },
  { kind: 'FORMAT_PHONE', country: null },
  { kind: 'MAKE_MONEY', currency: 'USD', interval: 'YEAR' },
  { kind: 'CONVERT_PAY_INTERVAL', to: 'HOUR', hoursPerWeek: '40', daysPerWeek: '5', decimals: 2 },
  { kind: 'READ_YES_NO', yes: ['si'], no: [] },
  { kind: 'READ_NUMBER', decimalMark: 'COMMA' },
  { kind: 'FORMAT_NUMBER', decimals: 0, grouped: false },
  { kind: 'WRITE_COUNTRY', as: 'CODE' },
  { kind: 'WRITE_REGION', country: 'US', as: 'NAME' },
  { kind: 'CONSTANT', value: '', when: 'EMPTY' },
  { kind: 'FIND_EMPLOYEE', by: 'NAME' },
  { kind: 'CHANGE_LIST', take: 'JOINED', separator: ', ' },
  { kind: 'EXPRESSION', expression: '$uppercase(value)' },
];
const RULES: readonly MappingRule[] = [
  { employeeField: SHIRT.key, sourceFields: [BONUS, 'form.t2.f1'], joinWith: null, transforms: [] },
  { employeeField: 'jobTitle', sourceFields: ['offer.job_title'], joinWith: ' ', transforms: [] },
  { employeeField: 'team', sourceFields: [], joinWith: null, transforms: EVERY_KIND },
  { employeeField: 'location', sourceFields: [], joinWith: null, transforms: [] },
];

function parsed(text: string): readonly MappingRule[] {
  const document = parseFieldMapping(text);
  if (Array.isArray(document)) throw new Error(JSON.stringify(document));
  const rules = resolveDocument(document, BACKGROUND);
  if ('problems' in rules) throw new Error(JSON.stringify(rules.problems));
  return rules;
}
const problemsOf = (document: unknown) => {
  const read = parseFieldMapping(JSON.stringify(document));
  if (Array.isArray(read)) return read;
  const rules = resolveDocument(read, BACKGROUND);
  return 'problems' in rules ? rules.problems : [];
};
const document = (...rules: unknown[]) => ({ format: 'sora-field-mapping', version: 1, rules });

describe('printFieldMapping', () => {
  it('writes rules in the order of the employee fields, without ids and what is as usual', () => {
    expect(JSON.parse(printFieldMapping(RULES, BACKGROUND))).toMatchObject({
      format: 'sora-field-mapping',
      version: 1,
      employeeFields: [
        {
          key: 'custom_t_shirt_size',
          label: 'T-shirt size',
          group: 'Swag',
          type: 'CHOICE',
          choices: ['S', 'M'],
        },
      ],
      rules: [
        { employeeField: 'jobTitle', from: ['offer.job_title'], joinWith: ' ' },
        { employeeField: 'team', from: [] },
        {
          employeeField: 'custom_t_shirt_size',
          from: [
            { group: 'REFERRAL', label: 'Eligible for referral bonus' },
            { group: 'FORM', label: 'Notes', description: 'Of the hiring manager.' },
          ],
        },
      ],
    });
  });

  it('is read back as the same rules, every kind of transform among them', () => {
    const text = printFieldMapping(RULES, BACKGROUND);
    const rules = parsed(text);
    expect(rules.toSorted((a, b) => a.employeeField.localeCompare(b.employeeField))).toEqual(
      RULES.slice(0, 3),
    );
    expect(printFieldMapping(rules, BACKGROUND)).toBe(text);
  });

  it('gives the same text for the same rules in whatever order they come', () => {
    const shuffled = RULES.toReversed().map((rule) => ({
      ...rule,
      transforms: rule.transforms.map(
        (step) => Object.fromEntries(Object.entries(step).toReversed()) as unknown as Transform,
      ),
    }));
    expect(printFieldMapping(shuffled, BACKGROUND)).toBe(printFieldMapping(RULES, BACKGROUND));
  });
});

describe('parseFieldMapping', () => {
  it('tells everything that is wrong, where, and whose rule it is', () => {
    const problems = problemsOf({
      format: 'sora-field-mapping',
      version: 2,
      notes: '',
      rules: [
        { employeeField: 'team', from: ['a', 7] },
        { employeeField: 'jobTitle', from: [], transforms: [{ changeCase: { to: 'LOUD' } }] },
        { employeeField: 'location', transforms: [{ constant: {}, changeCase: {} }, 'x'] },
      ],
    });
    expect(problems.map(({ path, employeeField }) => [path, employeeField])).toEqual([
      ['$.notes', null],
      ['$.version', null],
      ['$.rules[0].from[1]', 'team'],
      ['$.rules[1].transforms[0].changeCase.to', 'jobTitle'],
      ['$.rules[2].from', 'location'],
      ['$.rules[2].transforms[0]', 'location'],
      ['$.rules[2].transforms[1]', 'location'],
    ]);
  });

  it.each(['', 'null', '[]', '7', '{"__proto__": {"rules": []}}', '{', '{"rules": {}}'])(
    'refuses %s without failing',
    (text) => {
      expect(parseFieldMapping(text)).toContainEqual(
        expect.objectContaining({ path: expect.stringMatching(/^\$/) }),
      );
    },
  );

  it('refuses what is larger than 256 KiB', () => {
    expect(parseFieldMapping(`"${'é'.repeat(140_000)}"`)).toMatchObject([
      { message: expect.stringContaining('256 KiB') },
    ]);
  });
});

describe('resolveDocument', () => {
  it('refuses a source field that is not known here, or could be several', () => {
    const from = (reference: object) => ({ employeeField: 'team', from: [reference] });
    expect(problemsOf(document(from({ group: 'FORM', label: 'Shoe size' })))).toMatchObject([
      {
        path: '$.rules[0].from[0]',
        employeeField: 'team',
        message: expect.stringContaining('No source field is called “Shoe size”'),
      },
    ]);
    expect(problemsOf(document(from({ group: 'FORM', label: 'Notes' })))).toMatchObject([
      { path: '$.rules[0].from[0]', message: expect.stringContaining('2 source fields') },
    ]);
  });

  it('refuses employee fields that are neither there nor defined, and two rules for one', () => {
    const one = { employeeField: 'team', from: ['offer.team'] };
    const unknown = { employeeField: 'custom_gone', from: [] };
    expect(problemsOf(document(one, unknown, one))).toMatchObject([
      { path: '$.rules[1].employeeField', employeeField: 'custom_gone' },
      { path: '$.rules[2]', employeeField: 'team' },
    ]);
  });
});
