import { defineEntity, p } from '@mikro-orm/core';

import { ownedRow } from '../base/entity.ts';
import type { Actor } from '../identity/actor.ts';

/** Why an employee is in a workflow: an import entered them, or a person did by hand. */
export type EnrollmentCause = 'IMPORT' | 'PERSON';

const EnrollmentSchema = defineEntity({
  name: 'Enrollment',
  tableName: 'enrollment',
  properties: {
    ...ownedRow,
    employeeId: p.uuid(),
    workflowId: p.uuid(),
    cause: p.string().$type<EnrollmentCause>(),
    /** What was asked for: unique in the organization, so that one request enters once, however often it comes. */
    idempotencyKey: p.string(),
    /** The candidacy that led here, and the integration that knows it by this id; null when a person entered the employee. */
    candidateId: p.string().strictNullable(),
    integrationId: p.uuid().strictNullable(),
    /** The import that led here; null when a person entered the employee. */
    importId: p.uuid().strictNullable(),
    enteredAt: p.datetime(),
    enteredBy: p.json<Actor>(),
    /** Null while the employee is in the workflow, which is once at most for each of the two. */
    withdrawnAt: p.datetime().strictNullable().default(null),
    /** A person; or Sora, when another hire started the workflow over. Null while the employee is in it. */
    withdrawnBy: p.json<Actor>().strictNullable().default(null),
  },
});

/** One employee going through one workflow, from entering it until being withdrawn. Never deleted. */
export class Enrollment extends EnrollmentSchema.class {}
EnrollmentSchema.setClass(Enrollment);
