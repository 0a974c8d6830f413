import type { EntityManager } from '@mikro-orm/core';

import { isRefusal, refuse } from '../base/failure.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { Clock } from '../ports/clock.ts';
import type { ProgressFeed } from '../ports/progress-feed.ts';
import { employeeFields } from './employee-fields.ts';
import type { Employee } from './employee.ts';
import { lockEmployee, type EmployeeNotFound } from './lock-employee.ts';
import type { EmployeeValueInvalid } from './set-employee-values.ts';

/** Keeps a value and lets the next import replace it. Nothing changes for one that an import may replace already. */
export function unpinEmployeeValue(
  { em, progress, clock }: { em: EntityManager; progress: ProgressFeed; clock: Clock },
  { viewer, employeeId, field: key }: { viewer: Viewer; employeeId: string; field: string },
): Promise<Employee | EmployeeNotFound | EmployeeValueInvalid> {
  return em.transactional(async (inside) => {
    const employee = await lockEmployee(inside, employeeId);
    if (isRefusal(employee)) return employee;
    const fields = await employeeFields(inside);
    if (!fields.some((field) => field.key === key)) {
      return refuse('EMPLOYEE_VALUE_INVALID', `There is no employee field “${key}”.`, {
        field: key,
      });
    }
    const { userId, name } = viewer;
    const at = clock.now();
    const unknown = { kind: 'PERSON', userId, name, at: at.toISOString() } as const;
    const origin = employee.origins[key] ?? unknown;
    if (origin.kind === 'PERSON') {
      employee.origins = { ...employee.origins, [key]: { ...origin, pinned: false } };
      employee.updatedAt = at;
      const { id, organizationId } = employee;
      await progress.announce(inside, { topic: 'employee', organizationId, id });
    }
    return employee;
  });
}
