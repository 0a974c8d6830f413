import { createUnionType, Field, ID, InputType } from 'type-graphql';

import type { CandidateSummary } from '../../domain/candidate/candidate.ts';
import { isRefusal } from '../../domain/base/failure.ts';
import {
  CandidateNotFound,
  IntegrationNotConnected,
  refusalTypeName,
} from '../shared/refusal.type.ts';
import { DateTime } from '../shared/scalars.ts';
import { ImportEffectType } from '../import/import-effect.type.ts';
import { MappedValueType, SourceFieldType } from './field.type.ts';
import { MappingRuleInput } from './mapping-rule.type.ts';
import { ObjectType } from '../shared/object-type.ts';

@ObjectType('SampleCandidate', { description: 'A real candidate that a mapping can be tried on.' })
export class SampleCandidateType {
  @Field(() => ID, { description: "The provider's id of the candidacy." })
  readonly id!: string;

  @Field(() => String, { description: 'May be empty.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'The first email address.' })
  readonly email!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the person works or worked.' })
  readonly headline!: string | null;

  @Field(() => String, { nullable: true, description: "The stage's name." })
  readonly stage!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Null unless hired.' })
  readonly hiredAt!: Date | null;
}

export function toSampleCandidate(summary: CandidateSummary): SampleCandidateType {
  return { ...summary, id: summary.candidateId };
}

@InputType({ description: 'A candidate to look for, and the rules to try.' })
export class SampleDataInput {
  @Field(() => ID, { description: 'The integration to ask.' })
  readonly integrationId!: string;

  @Field(() => String, { nullable: true, description: 'An email address or a name.' })
  readonly search?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'One of the candidates that a search found. Takes precedence.',
  })
  readonly candidateId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'An employee who came from the provider. Takes precedence over a search.',
  })
  readonly employeeId?: string | null;

  @Field(() => [MappingRuleInput], {
    nullable: true,
    description: 'The rules to try. The saved ones when absent.',
  })
  readonly rules?: readonly MappingRuleInput[] | null;
}

@ObjectType('SampleData', {
  description: 'What the rules give for a candidate, as an import would have it.',
})
export class SampleDataType {
  @Field(() => SampleCandidateType, { description: 'The candidate that was read.' })
  readonly candidate!: SampleCandidateType;

  @Field(() => [MappedValueType], { description: 'One for each employee field, in their order.' })
  readonly values!: readonly MappedValueType[];

  @Field(() => ImportEffectType, {
    description: 'What an import of the hire by these rules would do now.',
  })
  readonly effect!: ImportEffectType;

  @Field(() => [SourceFieldType], { description: 'Custom fields that were not known before.' })
  readonly newSourceFields!: readonly SourceFieldType[];

  @Field(() => [SourceFieldType], { description: 'Every source field that is known now.' })
  readonly sourceFields!: readonly SourceFieldType[];
}

@ObjectType('SampleCandidateChoices', {
  description: 'More than one candidate matches the search: choose one by candidateId.',
})
export class SampleCandidateChoicesType {
  @Field(() => [SampleCandidateType], { description: 'Newest first, up to 20.' })
  readonly candidates!: readonly SampleCandidateType[];
}

export const SampleDataResult = createUnionType({
  name: 'SampleDataResult',
  description: 'The data, a choice of candidates, or the refusal that says why there are none.',
  types: () =>
    [
      SampleDataType,
      SampleCandidateChoicesType,
      CandidateNotFound,
      IntegrationNotConnected,
    ] as const,
  resolveType: (value: object) => {
    if (isRefusal(value)) return refusalTypeName(value);
    return 'candidates' in value ? 'SampleCandidateChoices' : 'SampleData';
  },
});
