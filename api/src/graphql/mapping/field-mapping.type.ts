import { Field, ID, InputType, Int } from 'type-graphql';

import { IntegrationNotFound, RefusalType } from '../shared/refusal.type.ts';
import { resultUnion } from '../shared/result-union.ts';
import { DateTime } from '../shared/scalars.ts';
import { ObjectType } from '../shared/object-type.ts';

@ObjectType('MappingRule', {
  description:
    'How one employee field is filled: by the first of its source fields that has a value.',
})
export class MappingRuleType {
  @Field(() => String, { description: "The employee field's key." })
  readonly employeeField!: string;

  @Field(() => [String], { description: "The source fields' keys, the first one asked first." })
  readonly sourceFields!: readonly string[];
}

@InputType({ description: 'How one employee field is filled.' })
export class MappingRuleInput {
  @Field(() => String, { description: "The employee field's key." })
  readonly employeeField!: string;

  @Field(() => [String], {
    description:
      "The source fields' keys, the first one asked first. None: the field is not filled.",
  })
  readonly sourceFields!: readonly string[];
}

@ObjectType('FieldMapping', { description: 'The rules that fill employee fields, in one version.' })
export class FieldMappingType {
  @Field(() => Int, { description: 'Counts up with each save. 0 is the default mapping.' })
  readonly version!: number;

  @Field(() => [MappingRuleType], { description: 'One at the most for each employee field.' })
  readonly rules!: readonly MappingRuleType[];

  @Field(() => DateTime, { nullable: true, description: 'Null for the default mapping.' })
  readonly savedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who saved it. Null for the default mapping.',
  })
  readonly savedBy!: string | null;
}

@InputType({ description: 'Saves all rules of a mapping at once.' })
export class SaveFieldMappingInput {
  @Field(() => ID, { description: 'The integration whose candidates are mapped.' })
  readonly integrationId!: string;

  @Field(() => Int, { description: 'The version that was edited.' })
  readonly baseVersion!: number;

  @Field(() => [MappingRuleInput], { description: 'All rules, also the unchanged ones.' })
  readonly rules!: readonly MappingRuleInput[];
}

@ObjectType('FieldMappingSaved', { description: 'Imports use it from now on.' })
class FieldMappingSaved {
  @Field(() => FieldMappingType, { description: 'The new version.' })
  readonly fieldMapping!: FieldMappingType;
}

@ObjectType('FieldMappingStale', {
  description: 'Somebody else saved the mapping after it was opened.',
  implements: RefusalType,
})
class FieldMappingStaleType extends RefusalType {
  @Field(() => FieldMappingType, { description: 'The mapping as it is now.' })
  readonly current!: FieldMappingType;
}

@ObjectType('MappingRuleInvalid', {
  description: 'A rule cannot be used, so none was saved.',
  implements: RefusalType,
})
class MappingRuleInvalidType extends RefusalType {
  @Field(() => String, { description: 'The key of the employee field whose rule is wrong.' })
  readonly employeeField!: string;
}

export const SaveFieldMappingResult = resultUnion(
  'SaveFieldMappingResult',
  { type: FieldMappingSaved, name: 'FieldMappingSaved' },
  [FieldMappingStaleType, MappingRuleInvalidType, IntegrationNotFound],
);
