import { Field, ID, InputType, Int } from 'type-graphql';

import type {
  ImportCause,
  ImportClosing,
  ImportProblem,
  ImportStatus,
} from '../../domain/import/import.ts';
import type { ImportStepKey, ImportStepStatus } from '../../domain/import/import-step.ts';
import type { ProviderEventType as EventType } from '../../domain/provider/provider-event.ts';
import { connectionType } from '../shared/connection.type.ts';
import { enumType } from '../shared/enum-type.ts';
import { NodeType } from '../shared/node.type.ts';
import { DateTime } from '../shared/scalars.ts';
import { ObjectType } from '../shared/object-type.ts';

export const ImportStatusEnum = enumType<ImportStatus>('ImportStatus', 'Status of an import.', {
  QUEUED: 'It waits for its turn, or to be tried again.',
  RUNNING: 'In progress.',
  WAITING: 'The provider does not answer. It is tried again automatically until it does.',
  NEEDS_DECISION: 'It is waiting for an administrator to decide who the candidate is.',
  COMPLETED: 'The employee is there.',
  SKIPPED: 'There was nothing to import.',
  FAILED: 'It stopped with a problem, and can be retried.',
  CLOSED: 'Closed by an administrator. It can be retried.',
});

const ImportCauseEnum = enumType<ImportCause>('ImportCause', 'What opened an import.', {
  DELIVERY: 'A delivery announced the hire.',
  CATCH_UP: 'Sora found the hire by comparing with the provider.',
});

const ImportStepKeyEnum = enumType<ImportStepKey>(
  'ImportStepKey',
  'The steps of an import, in order.',
  {
    RECEIVE: 'The delivery was received and kept.',
    READ_CANDIDATE: 'The candidate was read again at the provider.',
    CONFIRM_EVENT: 'What the delivery announced was confirmed.',
    MAP_FIELDS: 'The field mapping was applied.',
    MATCH_EMPLOYEE: 'An employee was found, or none.',
    SAVE_EMPLOYEE: 'The employee was saved.',
    ENROLL: 'The workflows were entered.',
  },
);

const ImportStepStatusEnum = enumType<ImportStepStatus>('ImportStepStatus', 'Status of a step.', {
  RUNNING: 'In progress.',
  DONE: 'Done.',
  SKIPPED: 'There was nothing to do.',
  NEEDS_DECISION: 'It stopped until an administrator decides.',
  FAILED: 'It stopped with a problem.',
});

@ObjectType('ImportStep', { description: 'One step of an import.' })
export class ImportStepType {
  @Field(() => ImportStepKeyEnum, { description: 'Which one.' })
  readonly key!: ImportStepKey;

  @Field(() => String, { description: 'What people read.' })
  readonly label!: string;

  @Field(() => ImportStepStatusEnum, { description: 'Current status.' })
  readonly status!: ImportStepStatus;

  @Field(() => DateTime, { description: 'When it began.' })
  readonly startedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it ended.' })
  readonly finishedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What it worked on, in words.' })
  readonly input!: string | null;

  @Field(() => String, { nullable: true, description: 'Its result, in words.' })
  readonly output!: string | null;
}

@ObjectType('ImportProblem', { description: 'Why an import stopped, or waits to be tried again.' })
export class ImportProblemType {
  @Field(() => String, { description: 'A permanent code; see docs/error-codes.md.' })
  readonly code!: string;

  @Field(() => String, { description: 'What went wrong.' })
  readonly message!: string;

  @Field(() => String, { description: 'What to do about it.' })
  readonly cure!: string;

  @Field(() => Boolean, { description: 'Whether it is retried automatically.' })
  readonly retrying!: boolean;
}

@ObjectType('ImportClosing', { description: 'Why an import was closed.' })
export class ImportClosingType {
  @Field(() => String, { description: 'As it was entered.' })
  readonly reason!: string;

  @Field(() => String, { description: 'The name of who closed it.' })
  readonly by!: string;

  @Field(() => DateTime, { description: 'When.' })
  readonly at!: Date;
}

@ObjectType('Import', {
  description: 'One hire as Sora knows it. Its story is told by its runs.',
  implements: NodeType,
})
export class ImportType extends NodeType {
  @Field(() => ImportStatusEnum, { description: 'Current status.' })
  readonly status!: ImportStatus;

  @Field(() => String, {
    nullable: true,
    description: "The candidate's name as last read. Null until it was read, and when it is empty.",
  })
  readonly candidateName!: string | null;

  @Field(() => ID, { description: "The provider's id of the candidacy." })
  readonly candidateId!: string;

  @Field(() => Int, {
    description:
      'How many times this happened to the candidacy: 2 for a hire that was undone in the provider and made again.',
  })
  readonly occurrence!: number;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "When the hire or the change of stage happened, by the provider's clock. Null until confirmed, and when the provider does not say.",
  })
  readonly happenedAt!: Date | null;

  @Field(() => ImportCauseEnum, { description: 'What opened it.' })
  readonly cause!: ImportCause;

  @Field(() => DateTime, { description: 'When the first delivery was processed.' })
  readonly createdAt!: Date;

  @Field(() => DateTime, { description: 'When it last changed.' })
  readonly updatedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it ended.' })
  readonly finishedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it is tried again, while it is WAITING. Null otherwise.',
  })
  readonly nextTryAt!: Date | null;

  @Field(() => ImportProblemType, { nullable: true, description: 'What is wrong, if anything.' })
  readonly problem!: ImportProblem | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it created the employee or found one. Null until known.',
  })
  readonly employeeCreated!: boolean | null;

  /** The types of the fields below are resolved from these. */
  readonly event!: EventType;
  readonly integrationId!: string;
  readonly employeeId!: string | null;
  readonly closed!: ImportClosing | null;
  /** How many there were; the fields of the newest are resolved from it. */
  readonly runs!: number;
}

export const ImportConnectionType = connectionType('Import', () => ImportType);

@InputType({ description: 'Which imports.' })
export class ImportFilter {
  @Field(() => [ImportStatusEnum], {
    nullable: true,
    description: 'Only these statuses. All when absent.',
  })
  readonly statuses?: readonly ImportStatus[] | null;
}
