import { expect, test } from 'vitest';

import { BUILT_IN_EMPLOYEE_FIELDS } from '../employee/employee-field.ts';
import type { Employee } from '../employee/employee.ts';
import type { MappedValue } from '../employee/mapped-value.ts';
import { leftToDo } from './left-to-do.ts';

const fields = BUILT_IN_EMPLOYEE_FIELDS.filter(({ key }) => ['firstName', 'manager'].includes(key));
const ana = { firstName: 'Ana', managerId: null, customValues: {} } as unknown as Employee;
const manager = (employeeId?: string): MappedValue => ({
  employeeField: 'manager',
  sourceFields: [],
  raw: null,
  value: { name: 'Hana Novak', email: null, ...(employeeId && { employeeId }) },
  text: 'Hana Novak',
  problem: null,
});
type Asked = Parameters<typeof leftToDo>;
const LEVER = { label: 'Lever' };
const left = (employee: Asked[0], all: Asked[1], values: Asked[2]) =>
  leftToDo(employee, all, values, LEVER);
const keys = (...input: Parameters<typeof left>) => left(...input).map((one) => one.field.key);

test('nothing is left when every required value is there', () => {
  expect(keys(ana, fields, [])).toEqual([]);
});

test('a required value that is missing is left, and so is a manager who is not in Sora', () => {
  const nameless = { ...ana, firstName: null };
  expect(keys(nameless, fields, [manager()])).toEqual(['firstName', 'manager']);
  expect(left(ana, fields, [manager()])[0]?.message).toContain('Hana Novak');
});

test('a manager whom the mapping could not find is left, with the reason', () => {
  const problem = 'The manager Hana Novak is not an employee in Sora yet';
  const unfound = { ...manager(), value: null, text: null, problem };
  expect(left(ana, fields, [unfound])).toMatchObject([
    { field: { key: 'manager' }, message: `Manager could not be set. ${problem}.` },
  ]);
  expect(keys({ ...ana, managerId: 'bo' }, fields, [unfound])).toEqual([]);
});

test('a manager who was found or chosen since is not', () => {
  expect(keys(ana, fields, [manager('hana')])).toEqual([]);
  expect(keys({ ...ana, managerId: 'bo' }, fields, [manager()])).toEqual([]);
});
