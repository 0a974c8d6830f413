import { describe, expect, test } from 'vitest';

import type { FieldType, FieldValue, PersonReference } from '../values/field-value.ts';
import type { MappedValue } from './mapped-value.ts';
import { applyChanges } from './apply-changes.ts';
import { BUILT_IN_EMPLOYEE_FIELDS, type EmployeeField } from './employee-field.ts';
import type { Employee } from './employee.ts';
import { planChanges } from './plan-changes.ts';
import type { ValueOrigin } from './value-origin.ts';

const ANA = 'a0000000-0000-7000-8000-000000000001';
const HANA: PersonReference = { employeeId: 'h1', name: 'Hana Manager', email: 'hana@acme.test' };
const FIELDS: readonly EmployeeField[] = [
  ...BUILT_IN_EMPLOYEE_FIELDS,
  custom('custom_buddy', 'EMPLOYEE'),
  custom('custom_bonus', 'MONEY'),
  custom('custom_languages', 'CHOICES'),
];

function custom(key: string, type: FieldType): EmployeeField {
  return {
    key,
    label: key,
    group: 'Other',
    type,
    required: false,
    description: '',
    custom: true,
    choices: [],
    position: 0,
    archivedAt: null,
    decidedVisibility: null,
  };
}

function employee(values: Record<string, unknown>, origins: Record<string, ValueOrigin> = {}) {
  return { id: ANA, managerId: null, customValues: {}, origins, ...values } as unknown as Employee;
}

function mapped(employeeField: string, value: FieldValue | null): MappedValue {
  const sourceFields = [{ key: 'offer.x', label: 'X' }];
  return { employeeField, value, sourceFields, raw: null, text: null, problem: null };
}

const imported: ValueOrigin = {
  kind: 'IMPORT',
  sourceFields: [],
  candidateId: 'c',
  importId: 'i',
  mappingVersion: 1,
  at: '2026-01-01T00:00:00.000Z',
};
const typed = (pinned: boolean): ValueOrigin => ({
  kind: 'PERSON',
  userId: 'u',
  name: 'Hana Manager',
  at: '2026-01-01T00:00:00.000Z',
  pinned,
});
const plan = (
  person: Employee | null,
  values: readonly MappedValue[],
  { overwritePinned = false, manager = null as PersonReference | null } = {},
) => planChanges(person, FIELDS, values, { overwritePinned, manager });

describe('what is there already', () => {
  test.each<[string, Record<string, ValueOrigin>, string | null, boolean, string, string | null]>([
    ['is filled when it was empty', {}, null, false, 'FILL', null],
    [
      'is replaced when an import wrote it',
      { jobTitle: imported },
      'Clerk',
      false,
      'REPLACE',
      null,
    ],
    [
      'is replaced when it is not pinned',
      { jobTitle: typed(false) },
      'Clerk',
      false,
      'REPLACE',
      null,
    ],
    [
      'stays when it is pinned',
      { jobTitle: typed(true) },
      'Clerk',
      false,
      'KEEP_PINNED',
      'Hana Manager',
    ],
    [
      'stays empty when that is pinned',
      { jobTitle: typed(true) },
      null,
      false,
      'KEEP_PINNED',
      'Hana Manager',
    ],
    ['stays when nothing is known of it', {}, 'Clerk', false, 'KEEP_PINNED', null],
    [
      'is replaced although pinned when told to',
      { jobTitle: typed(true) },
      'Clerk',
      true,
      'REPLACE',
      null,
    ],
    ['is filled although pinned when told to', { jobTitle: typed(true) }, null, true, 'FILL', null],
  ])('%s', (_, origins, before, overwritePinned, kind, pinnedBy) => {
    const person = employee({ jobTitle: before }, origins);
    expect(plan(person, [mapped('jobTitle', 'Engineer')], { overwritePinned })).toMatchObject([
      {
        kind,
        before,
        after: 'Engineer',
        beforeText: before,
        afterText: 'Engineer',
        pinnedBy,
        employeeField: { key: 'jobTitle' },
      },
    ]);
  });

  test('is never erased by nothing', () => {
    const person = employee({ jobTitle: 'Clerk' }, { jobTitle: imported });
    expect(plan(person, [mapped('jobTitle', null)], { overwritePinned: true })).toEqual([]);
  });
});

describe('what means the same is no change', () => {
  test.each<[string, FieldValue, FieldValue]>([
    ['jobTitle', 'Clerk', 'Clerk'],
    ['personalEmail', 'ana@example.com', 'Ana@Example.com'],
    ['salary', money('5000'), money('5000.00')],
    ['salary', money('05000.10'), money('5000.1')],
    ['salary', money('0'), money('-0.0')],
    ['custom_bonus', money('-100.0'), money('-100')],
    ['custom_languages', ['French', 'Dutch'], ['French', 'Dutch']],
    [
      'custom_buddy',
      { employeeId: 'b', name: 'Bo', email: null },
      { employeeId: 'b', name: 'Bo Berg', email: 'bo@acme.test' },
    ],
  ])('%s: %j and %j', (key, before, after) => {
    expect(plan(having(key, before), [mapped(key, after)])).toEqual([]);
  });

  test('also for the manager', () => {
    const person = employee({ managerId: 'h1' }, { manager: imported });
    const again = mapped('manager', { ...HANA, name: 'Hana' });
    expect(plan(person, [again], { manager: HANA })).toEqual([]);
  });
});

describe('what means something else is a change', () => {
  test.each<[string, FieldValue, FieldValue]>([
    ['jobTitle', 'Clerk', 'clerk'],
    ['salary', money('5000'), money('50000')],
    ['salary', money('5000'), { ...money('5000'), currency: 'USD' }],
    ['salary', money('5000'), { ...money('5000'), interval: 'MONTH' }],
    ['custom_languages', ['French'], ['French', 'Dutch']],
    [
      'custom_buddy',
      { employeeId: 'b', name: 'Bo', email: null },
      { employeeId: 'c', name: 'Bo', email: null },
    ],
  ])('%s: %j and %j', (key, before, after) => {
    expect(plan(having(key, before), [mapped(key, after)])).toMatchObject([{ kind: 'REPLACE' }]);
  });

  test('also for the manager, who is named', () => {
    const person = employee({ managerId: 'x' }, { manager: imported });
    const manager = { employeeId: 'x', name: 'Xu', email: null };
    expect(plan(person, [mapped('manager', HANA)], { manager })).toMatchObject([
      { kind: 'REPLACE', beforeText: 'Xu', afterText: 'Hana Manager (hana@acme.test)' },
    ]);
  });
});

test('an employee who was not found fills nothing, and no one manages themselves', () => {
  const unknown = { name: 'Nobody', email: 'nobody@acme.test' };
  const self = { ...unknown, employeeId: ANA };
  expect(plan(employee({}), [mapped('manager', unknown)])).toEqual([]);
  expect(plan(employee({}), [mapped('manager', self)])).toEqual([]);
});

test('somebody new gets every value, in the order of the fields', () => {
  const values = [
    mapped('salary', money('1')),
    mapped('manager', HANA),
    mapped('firstName', 'Ana'),
  ];
  expect(plan(null, values).map(({ kind, employeeField }) => [kind, employeeField.key])).toEqual([
    ['FILL', 'firstName'],
    ['FILL', 'manager'],
    ['FILL', 'salary'],
  ]);
});

test('a value for a field that is not there is left out', () => {
  expect(plan(employee({}), [mapped('custom_gone', 'x')])).toEqual([]);
});

test('applies all but what is kept, remembers where it came from, and has nothing to do a second time', () => {
  const person = employee(
    { jobTitle: 'Clerk', team: 'Blue' },
    { jobTitle: imported, team: typed(true) },
  );
  const values = [
    mapped('jobTitle', 'Engineer'),
    mapped('team', 'Red'),
    mapped('manager', HANA),
    mapped('custom_languages', ['French']),
    mapped('personalEmail', 'Ana@Example.com'),
  ];
  const by = { candidateId: 'c2', importId: 'i2', mappingVersion: 3, at: new Date(0) };
  applyChanges(person, plan(person, values), by);
  expect(person).toMatchObject({
    jobTitle: 'Engineer',
    team: 'Blue',
    managerId: 'h1',
    personalEmail: 'ana@example.com',
    customValues: { custom_languages: ['French'] },
    origins: {
      jobTitle: {
        kind: 'IMPORT',
        importId: 'i2',
        candidateId: 'c2',
        mappingVersion: 3,
        at: '1970-01-01T00:00:00.000Z',
        sourceFields: [{ key: 'offer.x', label: 'X' }],
      },
      team: typed(true),
    },
  });
  const left = plan(person, values, { manager: HANA }).filter(({ kind }) => kind !== 'KEEP_PINNED');
  expect(left).toEqual([]);
});

function money(amount: string) {
  return { amount, currency: 'EUR', interval: 'YEAR' as const };
}

/** Somebody whose value an import wrote. */
function having(key: string, value: FieldValue) {
  const values = key.startsWith('custom_') ? { customValues: { [key]: value } } : { [key]: value };
  return employee(values, { [key]: imported });
}
