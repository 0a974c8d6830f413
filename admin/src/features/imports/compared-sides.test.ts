import { expect, it } from 'vitest';

import { comparedSides } from './compared-sides.ts';

const mapped = (key: string, value: string | null) => ({
  employeeField: {
    key,
    label: key.toUpperCase(),
    type: key === 'startsOn' ? 'DATE' : 'TEXT',
  } as const,
  value,
});
const employee = (values: Record<string, string>) => ({
  values: Object.entries(values).map(([key, value]) => ({ field: { key }, value })),
});

it('puts the candidate beside each employee, and says where they differ', () => {
  const candidate = [mapped('name', 'Ana'), mapped('team', 'Platform'), mapped('phone', null)];
  const rows = comparedSides(candidate, [employee({ name: 'Ana', team: 'Sales' })]);
  expect(rows).toEqual([
    { key: 'name', label: 'NAME', candidate: 'Ana', employees: ['Ana'], differs: false },
    { key: 'team', label: 'TEAM', candidate: 'Platform', employees: ['Sales'], differs: true },
  ]);
});

it('shows what only an employee has', () => {
  expect(comparedSides([mapped('phone', null)], [employee({}), employee({ phone: '1' })])).toEqual([
    { key: 'phone', label: 'PHONE', candidate: null, employees: [null, '1'], differs: true },
  ]);
});

it('writes days on both sides as the person does', () => {
  const rows = comparedSides(
    [mapped('startsOn', '16 November 2026')],
    [employee({ startsOn: '18 January 2027' })],
  );
  expect(rows[0]).toMatchObject({ candidate: 'Nov 16, 2026', employees: ['Jan 18, 2027'] });
});
