import { describe, expect, test } from 'vitest';

import { BUILT_IN_EMPLOYEE_FIELDS } from '../employee/employee-field.ts';
import type { PlannedChange } from '../employee/plan-changes.ts';
import { maybeSamePerson, updateInWords } from './effect-in-words.ts';

const FIELDS = BUILT_IN_EMPLOYEE_FIELDS;
const ana = person('Ana', 'Lima');

function person(firstName: string | null, lastName: string) {
  return {
    firstName,
    lastName,
    preferredName: null,
    workEmail: null,
    personalEmail: `${lastName.toLowerCase()}@example.com`,
    startsOn: null as string | null,
    jobTitle: null as string | null,
  };
}

function change(
  key: string,
  kind: PlannedChange['kind'],
  texts: { before?: string; after?: string; by?: string } = {},
): PlannedChange {
  const employeeField = BUILT_IN_EMPLOYEE_FIELDS.find((field) => field.key === key);
  if (!employeeField) throw new Error(`There is no field ${key}.`);
  return {
    employeeField,
    kind,
    before: texts.before ?? null,
    after: texts.after ?? 'x',
    beforeText: texts.before ?? null,
    afterText: texts.after ?? 'x',
    pinnedBy: texts.by ?? null,
    sourceFields: [],
  };
}

const moved = change('startsOn', 'REPLACE', { before: '3 May 2026', after: '10 May 2026' });
const typed = change('jobTitle', 'KEEP_PINNED', { by: 'Hana Novak' });

describe('what would be updated', () => {
  test.each<[readonly PlannedChange[], string]>([
    [[moved], 'Would update Ana Lima: start date 3 May 2026 to 10 May 2026.'],
    [
      [moved, change('team', 'FILL', { after: 'Platform' })],
      'Would update Ana Lima: start date 3 May 2026 to 10 May 2026 and team filled with Platform.',
    ],
    [
      [moved, typed],
      'Would update Ana Lima: start date 3 May 2026 to 10 May 2026; job title stays as edited by Hana Novak.',
    ],
    [[typed], 'Nothing would change: job title stays as edited by Hana Novak.'],
    [
      [typed, change('team', 'KEEP_PINNED')],
      'Nothing would change: job title and team stay as edited manually.',
    ],
    [[], 'Nothing would change: Ana Lima already has these values.'],
  ])('%#', (changes, words) => {
    expect(updateInWords(ana, changes)).toBe(words);
  });

  test('only the first of many changes are told, and long values are cut', () => {
    const long = change('location', 'FILL', { after: 'a long way off '.repeat(20) });
    const many = ['team', 'department', 'phone', 'jobTitle'].map((key) => change(key, 'FILL'));
    const words = updateInWords(ana, [long, ...many]);
    expect(words).toMatch(/ and 2 more changes\.$/);
    expect(words.length).toBeLessThan(180);
  });
});

const LEVER = { label: 'Lever' };

test('says who may be the same person', () => {
  expect(maybeSamePerson({ because: 'SAME_EMAIL', employees: [ana] }, FIELDS, LEVER)).toBe(
    'Ana Lima has the same email address, and may be the same person.',
  );
  const others = ['Berg', 'Cruz', 'Diaz', 'Ek'].map((name) => person(null, name));
  expect(
    maybeSamePerson({ because: 'SAME_EMAIL', employees: [ana, ...others] }, FIELDS, LEVER),
  ).toBe(
    'Ana Lima, Berg, Cruz and 2 more employees have the same email address, and may be the same person.',
  );
});

test('tells two of the same name apart by what everyone may see', () => {
  const employees = [
    { ...ana, startsOn: '2026-10-12', jobTitle: 'Engineer' },
    { ...ana, startsOn: '2024-05-03', personalEmail: 'ana.lima@example.com' },
    person('Bo', 'Berg'),
  ];
  expect(maybeSamePerson({ because: 'SAME_EMAIL', employees }, FIELDS, LEVER)).toBe(
    'Ana Lima (starts 12 October 2026, Engineer, lima@example.com), ' +
      'Ana Lima (starts 3 May 2024, ana.lima@example.com) and Bo Berg ' +
      'have the same email address, and may be the same person.',
  );
  const hidden = FIELDS.map((field) =>
    field.key === 'startsOn' || field.key === 'personalEmail'
      ? { ...field, decidedVisibility: 'ADMINISTRATORS' as const }
      : field,
  );
  expect(
    maybeSamePerson({ because: 'MERGED', employees: employees.slice(0, 2) }, hidden, LEVER),
  ).toBe(
    'Lever merged the contacts of Ana Lima (Engineer) and Ana Lima: the candidate is one of them.',
  );
});
