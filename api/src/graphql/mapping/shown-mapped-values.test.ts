import { expect, it } from 'vitest';

import { BUILT_IN_EMPLOYEE_FIELDS } from '../../domain/employee/employee-field.ts';
import type { MappedValue } from '../../domain/employee/mapped-value.ts';
import { mappedForViewer, shownMappedValues } from './shown-mapped-values.ts';

const viewer = (role: 'ADMINISTRATOR' | 'MEMBER') => ({
  barred: null,
  sessionId: 's',
  userId: 'u',
  name: 'Mo',
  email: 'mo@acme.test',
  role,
  organization: { id: 'o', name: 'Acme' },
});

const mapped = (employeeField: string): MappedValue => ({
  employeeField,
  sourceFields: [{ key: 'posting.team', label: 'Team' }],
  raw: '182,500 USD per year',
  value: 'Band 3',
  text: 'Band 3',
  problem: '“182,500 USD per year” is not in the value table',
});
const fields = BUILT_IN_EMPLOYEE_FIELDS.map((field) =>
  field.key === 'location' ? { ...field, decidedVisibility: 'ADMINISTRATORS' as const } : field,
);
const seenBy = (role: 'ADMINISTRATOR' | 'MEMBER', field: string) =>
  shownMappedValues([mapped(field)], fields, viewer(role));

it.each(['salary', 'location'])(
  'leaves out for members what is for administrators: %s',
  (field) => {
    expect(seenBy('MEMBER', field)).toEqual([]);
    expect(seenBy('ADMINISTRATOR', field)).toMatchObject([{ raw: '182,500 USD per year' }]);
  },
);

it('shows members a value and where it came from, but not what it was made of', () => {
  const [shown] = seenBy('MEMBER', 'team');
  expect(shown).toMatchObject({ value: 'Band 3', raw: null, sourceField: { label: 'Team' } });
  expect(shown?.problem).toContain('administrator');
  expect(JSON.stringify(shown)).not.toContain('182');
});

it('concludes for members nothing from hidden fields, and tells no reason', () => {
  const values = [mapped('team'), mapped('salary')];
  expect(mappedForViewer(values, fields, viewer('ADMINISTRATOR'))).toEqual(values);
  const [team, ...others] = mappedForViewer(values, fields, viewer('MEMBER'));
  expect(others).toEqual([]);
  expect(team?.problem).toContain('administrator');
});
