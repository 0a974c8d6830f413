import { defineEntity, p } from '@mikro-orm/core';

import { ownedRow } from '../base/entity.ts';

const EnrollmentSchema = defineEntity({
  name: 'Enrollment',
  tableName: 'enrollment',
  properties: {
    ...ownedRow,
    employeeId: p.uuid(),
    workflowId: p.uuid(),
    /** The candidacy that led here: with employee and workflow it is unique, so a hire enters once. */
    candidateId: p.string(),
    importId: p.uuid().strictNullable(),
    enteredAt: p.datetime(),
  },
});

/** One employee going through one workflow. */
export class Enrollment extends EnrollmentSchema.class {}
EnrollmentSchema.setClass(Enrollment);
