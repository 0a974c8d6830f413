import { expect, test } from 'vitest';

import type { FieldType } from '../values/field-value.ts';
import type { EmployeeFieldDefinition } from './employee-field-definition.ts';
import { checkFieldInput } from './check-field-input.ts';
import { BUILT_IN_EMPLOYEE_FIELDS } from './employee-field.ts';
import { mergeFields } from './employee-fields.ts';
import { fieldKey } from './field-key.ts';

function definition(key: string, changes: Partial<EmployeeFieldDefinition> = {}) {
  const said = { label: key, group: 'Travel', type: 'TEXT', choices: [], required: false };
  const rest = {
    key,
    custom: true,
    description: '',
    position: 0,
    archivedAt: null,
    decidedVisibility: null,
  };
  return { ...said, ...rest, ...changes } as EmployeeFieldDefinition;
}

const INPUT = { label: 'Shirt', group: 'Travel', choices: [], required: false, description: '' };
const check = (changes: Partial<typeof INPUT> | { choices: string[] }, type: FieldType = 'TEXT') =>
  checkFieldInput({ ...INPUT, ...changes }, type, BUILT_IN_EMPLOYEE_FIELDS);

test('without anything of the organization the fields are the built-in ones', () => {
  expect(mergeFields([])).toEqual(BUILT_IN_EMPLOYEE_FIELDS);
});

test('groups stand in order, the own ones behind, and fields by position', () => {
  const fields = mergeFields([
    definition('custom_visa', { position: 1 }),
    definition('custom_pet', { group: 'Extras' }),
    definition('custom_passport'),
    definition('custom_grade', { group: 'Job', position: 3 }),
  ]);
  expect([...new Set(fields.map(({ group }) => group))]).toEqual([
    'Personal',
    'Job',
    'Compensation',
    'Travel',
    'Extras',
  ]);
  const keys = fields.map(({ key }) => key);
  expect(keys.slice(-3)).toEqual(['custom_passport', 'custom_visa', 'custom_pet']);
  expect(keys.slice(6, 11)).toEqual(['jobTitle', 'department', 'team', 'location', 'custom_grade']);
});

test('of a built-in field only what may change is changed', () => {
  const changed = definition('phone', {
    custom: false,
    label: 'Telephone',
    type: 'NUMBER',
    required: true,
    description: 'By which we call.',
    position: 9,
  });
  expect(mergeFields([changed]).find(({ key }) => key === 'phone')).toEqual({
    ...BUILT_IN_EMPLOYEE_FIELDS.find(({ key }) => key === 'phone'),
    required: true,
    description: 'By which we call.',
    position: 9,
  });
});

test.each([
  ['T-shirt size', [], 'custom_t_shirt_size'],
  ['Número de série', [], 'custom_numero_de_serie'],
  ['趣味', [], 'custom_field'],
  ['Visa', ['custom_visa'], 'custom_visa_2'],
  ['Visa', ['custom_visa', 'custom_visa_2'], 'custom_visa_3'],
  ['x'.repeat(60), [], `custom_${'x'.repeat(50)}`],
])('the key of %s with %j taken is %s', (label, taken, key) => {
  expect(fieldKey(label, new Set(taken))).toBe(key);
});

test('what a person says is tidied, and a group that exists keeps its spelling', () => {
  const said = { label: '  Grade \n 1 ', group: ' job ', description: ' Of pay. ' };
  expect(check(said)).toMatchObject({ label: 'Grade 1', group: 'Job', description: 'Of pay.' });
});

test.each<[string, Record<string, unknown>, FieldType]>([
  ['LABEL', { label: '  ' }, 'TEXT'],
  ['LABEL', { label: 'x'.repeat(61) }, 'TEXT'],
  ['LABEL', { label: 'job TITLE' }, 'TEXT'],
  ['GROUP', { group: '' }, 'TEXT'],
  ['DESCRIPTION', { description: 'x'.repeat(501) }, 'TEXT'],
  ['CHOICES', { choices: [] }, 'CHOICE'],
  ['CHOICES', { choices: ['Red'] }, 'TEXT'],
  ['CHOICES', { choices: ['Red', ' '] }, 'CHOICES'],
  ['CHOICES', { choices: ['Red', 'red '] }, 'CHOICES'],
  ['CHOICES', { choices: Array.from({ length: 201 }, (_, n) => `${n}`) }, 'CHOICE'],
])('%s is refused: %j', (input, changes, type) => {
  expect(check(changes, type)).toMatchObject({ code: 'EMPLOYEE_FIELD_INVALID', input });
});
