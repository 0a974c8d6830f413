import type { EntityManager } from '@mikro-orm/core';
import { expect, test } from 'vitest';

import { BUILT_IN_EMPLOYEE_FIELDS } from '../employee/employee-field.ts';
import type { PlannedChange } from '../employee/plan-changes.ts';
import { withoutCircle } from './without-circle.ts';

/** Ana reports to Bo, who reports to Cy. */
const managers: Record<string, string | null> = { ana: 'bo', bo: 'cy', cy: null };
const em = {
  findOne: (_: unknown, { id }: { id: string }) =>
    Promise.resolve({ id, managerId: managers[id] ?? null }),
} as unknown as EntityManager;

function managerBecomes(employeeId: string): readonly PlannedChange[] {
  const change = { kind: 'FILL' as const, before: null, beforeText: null, sourceFields: [] };
  return BUILT_IN_EMPLOYEE_FIELDS.filter(({ key }) => ['team', 'manager'].includes(key)).map(
    (employeeField) => ({
      ...change,
      employeeField,
      after: employeeField.key === 'manager' ? { name: '', email: null, employeeId } : 'Platform',
      afterText: '',
      pinnedBy: null,
    }),
  );
}

test.each([
  ['cy', 'ana', ['team']],
  ['bo', 'ana', ['team']],
  ['ana', 'cy', ['team', 'manager']],
  [null, 'ana', ['team', 'manager']],
])('for %s, the manager %s leaves %j', async (employeeId, managerId, left) => {
  const employee = employeeId === null ? null : { id: employeeId };
  const changes = await withoutCircle(em, employee, managerBecomes(managerId));
  expect(changes.map(({ employeeField }) => employeeField.key)).toEqual(left);
});
