import { Field, ID, Int } from 'type-graphql';

import type { Actor } from '../../domain/identity/actor.ts';
import type { ImportProblem } from '../../domain/import/import.ts';
import type { RunCause, RunStatus } from '../../domain/import/import-run.ts';
import { ActorType } from '../identity/actor.type.ts';
import { connectionType } from '../shared/connection.type.ts';
import { enumType } from '../shared/enum-type.ts';
import { ObjectType } from '../shared/object-type.ts';
import { DateTime } from '../shared/scalars.ts';
import { ImportProblemType } from './import.type.ts';

const ImportRunCauseEnum = enumType<RunCause>('ImportRunCause', 'Why an import ran.', {
  DELIVERY: 'A delivery announced the hire.',
  CATCH_UP: 'Sora found the hire by comparing with the provider.',
  ACCESS_RESTORED: 'Sora could reach the provider again.',
  RETRY: 'A person retried it.',
});

const ImportRunStatusEnum = enumType<RunStatus>(
  'ImportRunStatus',
  'Where a run stands, or how it ended.',
  {
    QUEUED: 'It waits for its turn.',
    RUNNING: 'In progress.',
    WAITING: 'The provider does not answer. It is tried again automatically until it does.',
    NEEDS_DECISION: 'It is waiting for an administrator to decide who the candidate is.',
    COMPLETED: 'The employee is there.',
    SKIPPED: 'There was nothing to import.',
    FAILED: 'It stopped with a problem.',
    STOPPED: 'The import was closed or ran again before this run had ended.',
  },
);

@ObjectType('ImportRun', {
  description: 'One run of an import. A retry is another run, and changes nothing about this one.',
})
export class ImportRunType {
  @Field(() => ID, { description: 'The id.' })
  readonly id!: string;

  @Field(() => Int, { description: '1 for the first run of the import.' })
  readonly number!: number;

  @Field(() => ImportRunCauseEnum, { description: 'Why it ran.' })
  readonly cause!: RunCause;

  @Field(() => ActorType, { description: 'Who started it.' })
  readonly actor!: Actor;

  @Field(() => ImportRunStatusEnum, { description: 'Current status.' })
  readonly status!: RunStatus;

  @Field(() => Int, { description: 'Number of attempts.' })
  readonly attempts!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Calls to the provider, over all attempts. Null until it starts.',
  })
  readonly providerCalls!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the field mapping that it used; 0 is the default mapping.',
  })
  readonly mappingVersion!: number | null;

  @Field(() => ImportProblemType, { nullable: true, description: 'Why it stopped, if it did.' })
  readonly problem!: ImportProblem | null;

  @Field(() => DateTime, { description: 'When it was queued.' })
  readonly createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it ended.' })
  readonly finishedAt!: Date | null;
}

export const ImportRunConnectionType = connectionType('ImportRun', () => ImportRunType);
