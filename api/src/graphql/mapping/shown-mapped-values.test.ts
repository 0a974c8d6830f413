import { expect, it } from 'vitest';

import type { MappedValue } from '../../domain/mapping/mapped-value.ts';
import { BUILT_IN_EMPLOYEE_FIELDS } from '../../domain/employee/employee-field.ts';
import { shownMappedValues } from './shown-mapped-values.ts';

const viewer = (role: 'ADMINISTRATOR' | 'MEMBER') => ({
  barred: null,
  sessionId: 's',
  userId: 'u',
  name: 'Mo',
  email: 'mo@acme.test',
  role,
  organization: { id: 'o', name: 'Acme' },
});

function mapped(employeeField: string, key: string, label: string): MappedValue {
  return {
    employeeField,
    sourceFields: [{ key, label }],
    raw: '182,500 USD per year',
    value: 'Band 3',
    text: 'Band 3',
    problem: '“182,500 USD per year” is not in the value table',
  };
}

const seenBy = (role: 'ADMINISTRATOR' | 'MEMBER', ...values: MappedValue[]) =>
  shownMappedValues(values, BUILT_IN_EMPLOYEE_FIELDS, viewer(role));

it('leaves pay out for members', () => {
  const salary = mapped('salary', 'offer.salary', 'Salary');
  expect(seenBy('MEMBER', salary)).toEqual([]);
  expect(seenBy('ADMINISTRATOR', salary)).toMatchObject([{ raw: '182,500 USD per year' }]);
});

it.each([
  ['offer.salary', 'Salary'],
  ['offer.custom_x', 'Bonus target'],
  ['employee.salary', 'Base'],
])('hides from members what was made of pay: %s', (key, label) => {
  const band = mapped('team', key, label);
  expect(seenBy('ADMINISTRATOR', band)).toMatchObject([{ raw: '182,500 USD per year' }]);
  const [shown] = seenBy('MEMBER', band);
  expect(shown).toMatchObject({ value: 'Band 3', raw: null });
  expect(shown?.problem).not.toContain('182');
});

it('hides from members what an expression quotes, which may be pay', () => {
  const made = { ...mapped('team', '', ''), sourceFields: [], raw: null };
  expect(seenBy('MEMBER', made)[0]?.problem).not.toContain('182');
});

it('shows members where everything else came from', () => {
  expect(seenBy('MEMBER', mapped('team', 'posting.team', 'Team'))).toMatchObject([
    { raw: '182,500 USD per year', problem: expect.stringContaining('182') },
  ]);
});
