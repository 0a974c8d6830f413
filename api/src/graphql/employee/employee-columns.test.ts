import { expect, test } from 'vitest';

import { displayName } from '../../domain/employee/display-name.ts';
import { employeeColumns } from './employee-columns.ts';

test('reads no more than the fields are made of', () => {
  expect(employeeColumns(new Set(['id', 'jobTitle', 'manager', '__typename']))).toEqual(
    new Set(['id', 'jobTitle', 'managerId']),
  );
});

test('reads everything for a field that it does not know', () => {
  expect(employeeColumns(new Set(['id', 'values']))).toBe('all');
});

test('a display name looks at nothing but the columns that are read for it', () => {
  const looked = new Set<string>();
  const nameless = new Proxy({} as Parameters<typeof displayName>[0], {
    get: (_employee, column) => {
      looked.add(String(column));
      return null;
    },
  });
  displayName(nameless);
  expect(employeeColumns(new Set(['displayName']))).toEqual(looked);
});
