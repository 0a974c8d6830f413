import { Field, ID, InputType, Int } from 'type-graphql';

import type { TrialExample } from '../../domain/preview/count-trial.ts';
import type { FieldMappingTrial } from '../../domain/preview/try-field-mapping.ts';
import { ObjectType } from '../shared/object-type.ts';
import { EmployeeFieldType } from './field.type.ts';
import { MappingRuleInput } from './mapping-rule.type.ts';
import { SampleCandidateType, toSampleCandidate } from './sample-data.type.ts';

@InputType({ description: 'Which rules to try, and on how many hires.' })
export class FieldMappingTrialInput {
  @Field(() => ID, { description: 'The integration whose hires are mapped.' })
  readonly integrationId!: string;

  @Field(() => [MappingRuleInput], {
    nullable: true,
    description: 'The rules to try. The draft when absent, or else the published ones.',
  })
  readonly rules?: readonly MappingRuleInput[] | null;

  @Field(() => Int, { defaultValue: 50, description: 'How many of the last hires: 1 to 200.' })
  readonly last!: number;
}

@ObjectType('TrialExample', { description: 'What the rules do to a field of one candidate.' })
class TrialExampleType {
  @Field(() => SampleCandidateType, { description: 'The candidate.' })
  readonly candidate!: SampleCandidateType;

  @Field(() => String, { nullable: true, description: 'By the published rules, in words.' })
  readonly before!: string | null;

  @Field(() => String, { nullable: true, description: 'By the rules that are tried, in words.' })
  readonly after!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the rules that are tried give nothing although there is something.',
  })
  readonly problem!: string | null;
}

@ObjectType('TrialField', {
  description:
    'How the rules that are tried differ from the published ones in one field. Each candidate is counted once.',
})
class TrialFieldType {
  @Field(() => EmployeeFieldType, { description: 'The field.' })
  readonly employeeField!: EmployeeFieldType;

  @Field(() => Int, { description: 'For how many it gives the same value.' })
  readonly unchanged!: number;

  @Field(() => Int, { description: 'For how many it gives another value.' })
  readonly changed!: number;

  @Field(() => Int, { description: 'For how many it gives a value where there was none.' })
  readonly filled!: number;

  @Field(() => Int, { description: 'For how many it gives none where there was one.' })
  readonly emptied!: number;

  @Field(() => Int, { description: 'For how many it gives none, as before.' })
  readonly empty!: number;

  @Field(() => Int, { description: 'For how many it has a problem, whatever was before.' })
  readonly failed!: number;

  @Field(() => Int, {
    description: 'For how many of those that failed the published rules give a value.',
  })
  readonly lost!: number;

  @Field(() => [TrialExampleType], {
    description: 'Of those that failed, were emptied, changed or filled, in this order; up to 5.',
  })
  readonly examples!: readonly TrialExampleType[];
}

@ObjectType('FieldMappingTrial', {
  description: 'How other rules than the published ones would have mapped the last hires, so far.',
})
export class FieldMappingTrialType {
  @Field(() => Int, { description: 'How many hires it is about.' })
  readonly total!: number;

  @Field(() => Int, { description: 'How many of them are done.' })
  readonly done!: number;

  @Field(() => Int, { description: 'How many of them the provider no longer shows.' })
  readonly unreadable!: number;

  @Field(() => Boolean, { description: 'Whether all are done: this is the last event then.' })
  readonly isComplete!: boolean;

  @Field(() => [TrialFieldType], { description: 'One for each employee field, in their order.' })
  readonly fields!: readonly TrialFieldType[];
}

export function toTrialType(trial: FieldMappingTrial): FieldMappingTrialType {
  return {
    ...trial,
    fields: trial.fields.map((field) => ({ ...field, examples: field.examples.map(toExample) })),
  };
}

function toExample(example: TrialExample): TrialExampleType {
  return { ...example, candidate: toSampleCandidate(example.candidate) };
}
