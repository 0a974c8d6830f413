import { Ctx, Field, Int, Query, Resolver } from 'type-graphql';

import type { OverviewCounts } from '../../domain/overview/overview-reads.ts';
import { MaySee } from '../authorize.ts';
import type { Context } from '../context.ts';
import { Costs } from '../limits/costs.ts';
import { enumType } from '../shared/enum-type.ts';
import { ObjectType } from '../shared/object-type.ts';

type SetupStepKey =
  | 'CONNECT_PROVIDER'
  | 'VALIDATE_CONNECTION'
  | 'REVIEW_FIELD_MAPPING'
  | 'ADD_LISTENER'
  | 'FIRST_HIRE';

const SetupStepKeyEnum = enumType<SetupStepKey>('SetupStepKey', 'The setup steps.', {
  CONNECT_PROVIDER: 'Connect a provider.',
  VALIDATE_CONNECTION: 'Validate the connection.',
  REVIEW_FIELD_MAPPING: 'Review the field mapping and save it. Optional: a default one exists.',
  ADD_LISTENER: 'Add a listener to a workflow.',
  FIRST_HIRE: 'Someone is marked as hired and is imported.',
});

@ObjectType('SetupStep', { description: 'One step of setting up.' })
class SetupStepType {
  @Field(() => SetupStepKeyEnum, { description: 'Which one.' })
  readonly key!: SetupStepKey;

  @Field(() => Boolean, { description: 'Whether it is done.' })
  readonly done!: boolean;
}

@ObjectType('Overview', {
  description: 'What to do next, and what needs attention.',
})
class OverviewType {
  @Field(() => [SetupStepType], { description: 'In order.' })
  readonly steps!: readonly SetupStepType[];

  @Field(() => Int, { description: 'Imports that stopped with a problem.' })
  readonly importsWithProblem!: number;

  @Field(() => Int, { description: 'Imports waiting for someone to decide who the candidate is.' })
  readonly importsToDecide!: number;

  @Field(() => Int, { description: 'Employees missing a required value.' })
  readonly employeesFlagged!: number;

  @Field(() => Int, { description: 'Employees created by imports in the last 30 days.' })
  readonly hiresLast30Days!: number;
}

@Resolver()
export class OverviewResolver {
  @MaySee('import')
  @Query(() => OverviewType, { description: 'What to do next, and what needs attention.' })
  @Costs('work')
  async overview(@Ctx() { services, signedIn }: Context): Promise<OverviewType> {
    const counts = await services.lists.overview(signedIn.organization.id);
    return { ...counts, steps: setupSteps(counts) };
  }
}

function setupSteps(counts: OverviewCounts): readonly SetupStepType[] {
  return [
    { key: 'CONNECT_PROVIDER', done: counts.isConnected },
    { key: 'VALIDATE_CONNECTION', done: counts.isVerified },
    { key: 'REVIEW_FIELD_MAPPING', done: counts.hasSavedMapping },
    { key: 'ADD_LISTENER', done: counts.hasListener },
    { key: 'FIRST_HIRE', done: counts.hasHire },
  ];
}
