import type { EntityManager } from '@mikro-orm/core';

import { Integration } from '../../integration/integration.ts';
import type { EmployeeLists } from '../../employee/employee-lists.ts';
import { currentFieldMapping } from '../versions/current-field-mapping.ts';

export interface EmployeeFieldUsage {
  readonly employeesWithValue: number;
  /** By the published rules of some integration. */
  readonly isMapped: boolean;
}

/** What depends on each employee field: asked before one is archived. */
export async function employeeFieldUsage(
  { em, lists }: { em: EntityManager; lists: Pick<EmployeeLists, 'employeesWithValue'> },
  organizationId: string,
): Promise<(key: string) => EmployeeFieldUsage> {
  const [filled, integrations] = await Promise.all([
    lists.employeesWithValue(organizationId),
    em.find(Integration, {}, { disableIdentityMap: true }),
  ]);
  const mappings = await Promise.all(integrations.map(({ id }) => currentFieldMapping(em, id)));
  const mapped = new Set(
    mappings.flatMap(({ rules }) => rules.map(({ employeeField }) => employeeField)),
  );
  return (key) => ({ employeesWithValue: filled.get(key) ?? 0, isMapped: mapped.has(key) });
}
