import { Field, ID, InputType, Int } from 'type-graphql';

import type { Actor } from '../../domain/identity/actor.ts';
import type { EnrollmentCause } from '../../domain/workflow/enrollment.ts';
import { ActorType } from '../identity/actor.type.ts';
import { connectionType } from '../shared/connection.type.ts';
import { enumType } from '../shared/enum-type.ts';
import { NodeType } from '../shared/node.type.ts';
import { ObjectType } from '../shared/object-type.ts';
import {
  EmployeeNotFound,
  EmployeeNotInWorkflow,
  EnrollmentNotFound,
  IdempotencyKeyInvalid,
  RefusalType,
  WorkflowNotFound,
} from '../shared/refusal.type.ts';
import { resultUnion } from '../shared/result-union.ts';
import { DateTime } from '../shared/scalars.ts';

const EnrollmentCauseEnum = enumType<EnrollmentCause>(
  'EnrollmentCause',
  'Why an employee is in a workflow.',
  { IMPORT: 'An import entered the employee.', PERSON: 'A person entered the employee by hand.' },
);

@ObjectType('Enrollment', {
  description:
    'One employee going through one workflow, from entering it until being withdrawn. It is kept after that.',
  implements: NodeType,
})
export class EnrollmentType extends NodeType {
  @Field(() => EnrollmentCauseEnum, { description: 'Why the employee entered.' })
  readonly cause!: EnrollmentCause;

  @Field(() => DateTime, { description: 'When the employee entered.' })
  readonly enteredAt!: Date;

  @Field(() => ActorType, {
    description: 'Who entered the employee: a person, or Sora for an import.',
  })
  readonly enteredBy!: Actor;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it ended. Null while the employee is in the workflow.',
  })
  readonly withdrawnAt!: Date | null;

  @Field(() => ActorType, {
    nullable: true,
    description:
      'Who ended it: a person; or Sora, when a hire by another candidacy started the workflow over. Null while the employee is in the workflow.',
  })
  readonly withdrawnBy!: Actor | null;

  /** The types of the fields below are resolved from these. */
  readonly employeeId!: string;
  readonly workflowId!: string;
  readonly importId!: string | null;
}

@ObjectType('EnrollmentConnection', { description: 'A page of enrollments.' })
export class EnrollmentConnectionType extends connectionType('Enrollment', () => EnrollmentType) {
  @Field(() => Int, { description: 'Total number.' })
  readonly totalCount!: number;
}

@InputType({ description: 'Enters an employee into a workflow.' })
export class EnrollEmployeeInput {
  @Field(() => ID, { description: 'The employee.' })
  readonly employeeId!: string;

  @Field(() => ID, { description: 'The workflow to enter.' })
  readonly workflowId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'A text of your choice, at most 200 characters. A request with the same key, employee and workflow gives the same enrollment and enters no one again.',
  })
  readonly idempotencyKey?: string | null;
}

@InputType({
  description: 'Which enrollment ends: give `enrollmentId`, or `employeeId` and `workflowId`.',
})
export class WithdrawEmployeeInput {
  @Field(() => ID, { nullable: true, description: 'The enrollment.' })
  readonly enrollmentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The employee.' })
  readonly employeeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The workflow that the employee is in.' })
  readonly workflowId?: string | null;
}

@ObjectType('EmployeeEnrolled', { description: 'The employee is in the workflow.' })
class EmployeeEnrolled {
  @Field(() => EnrollmentType, {
    description: 'The new enrollment; or the one that this idempotency key gave before.',
  })
  readonly enrollment!: EnrollmentType;
}

@ObjectType('EmployeeAlreadyInWorkflow', {
  description: 'The employee is in the workflow already.',
  implements: RefusalType,
})
class EmployeeAlreadyInWorkflow extends RefusalType {
  @Field(() => EnrollmentType, { description: 'The enrollment that is there.' })
  readonly enrollment!: EnrollmentType;
}

@ObjectType('EmployeeWithdrawn', {
  description: 'The employee is no longer in the workflow. The enrollment is kept.',
})
class EmployeeWithdrawn {
  @Field(() => EnrollmentType, { description: 'The enrollment that ended.' })
  readonly enrollment!: EnrollmentType;
}

export const EnrollEmployeeResult = resultUnion(
  'EnrollEmployeeResult',
  { type: EmployeeEnrolled, name: 'EmployeeEnrolled' },
  [EmployeeNotFound, WorkflowNotFound, EmployeeAlreadyInWorkflow, IdempotencyKeyInvalid],
);
export const WithdrawEmployeeResult = resultUnion(
  'WithdrawEmployeeResult',
  { type: EmployeeWithdrawn, name: 'EmployeeWithdrawn' },
  [EmployeeNotFound, WorkflowNotFound, EnrollmentNotFound, EmployeeNotInWorkflow],
);
