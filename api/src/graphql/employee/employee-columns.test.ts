import 'reflect-metadata';

import { expect, test } from 'vitest';

import type { Context } from '../context.ts';
import { employeeColumns } from './employee-columns.ts';
import { EmployeeResolver } from './employee.resolver.ts';
import type { EmployeeType } from './employee.type.ts';

test('reads no more than the fields are made of', () => {
  expect(employeeColumns(new Set(['id', 'jobTitle', 'manager', '__typename']))).toEqual(
    new Set(['id', 'jobTitle', 'managerId']),
  );
});

test('reads everything for a field that it does not know', () => {
  expect(employeeColumns(new Set(['id', 'values']))).toBe('all');
});

test('a display name looks at nothing but the columns that are read for it', async () => {
  const looked = new Set<string>();
  const nameless = new Proxy({} as EmployeeType, {
    get: (_employee, column) => {
      looked.add(String(column));
      return null;
    },
  });
  const context = { signedIn: { role: 'ADMINISTRATOR' } } as Context;
  expect(await new EmployeeResolver().displayName(nameless, context)).toBe(
    'Employee without a name',
  );
  expect(employeeColumns(new Set(['displayName']))).toEqual(looked);
});
