import { defineEntity, p } from '@mikro-orm/core';

import type { ProviderKey } from '../provider/registry.ts';
import { ownedRow } from '../base/entity.ts';

const EmployeeContactSchema = defineEntity({
  name: 'EmployeeContact',
  tableName: 'employee_contact',
  properties: {
    ...ownedRow,
    employeeId: p.uuid(),
    provider: p.string().$type<ProviderKey>(),
    /** The provider's id of the person. It counts before the one on the employee. */
    contactId: p.string(),
    createdAt: p.datetime(),
  },
});

/**
 * A further contact of an employee, besides the one whom the employee came from: because a person said who it is, or
 * because the provider merged two.
 */
export class EmployeeContact extends EmployeeContactSchema.class {}
EmployeeContactSchema.setClass(EmployeeContact);
