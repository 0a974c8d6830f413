import { defineEntity, p } from '@mikro-orm/core';

import { ownedRow } from '../base/entity.ts';

const EmployeeAddressSchema = defineEntity({
  name: 'EmployeeAddress',
  tableName: 'employee_address',
  properties: {
    ...ownedRow,
    employeeId: p.uuid(),
    /** In the form in which addresses are compared. */
    address: p.string(),
    createdAt: p.datetime(),
  },
});

/**
 * An email address that a candidate had who became the employee, whether a field was filled from it or not: who is
 * hired later with the same one may be the same person.
 */
export class EmployeeAddress extends EmployeeAddressSchema.class {}
EmployeeAddressSchema.setClass(EmployeeAddress);
