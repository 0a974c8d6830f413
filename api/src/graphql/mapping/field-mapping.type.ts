import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';

import type { Actor } from '../../domain/identity/actor.ts';
import { IntegrationType } from '../integration/integration.type.ts';
import { connectionType } from '../shared/connection.type.ts';
import { IntegrationNotFound, RefusalType } from '../shared/refusal.type.ts';
import { resultUnion } from '../shared/result-union.ts';
import { DateTime } from '../shared/scalars.ts';
import { ObjectType } from '../shared/object-type.ts';
import {
  MappingRuleInput,
  MappingRuleInvalidType,
  MappingRuleType,
  RequiredFieldsUnmappedType,
} from './mapping-rule.type.ts';

const NOTE = 'Why, shown in the version history. Up to 1,000 characters.';

@ObjectType('FieldMapping', { description: 'The rules that fill employee fields, in one version.' })
export class FieldMappingType {
  @Field(() => Int, {
    description: 'Increases with each published mapping. 0 is the default mapping.',
  })
  readonly version!: number;

  @Field(() => [MappingRuleType], { description: 'At most one for each employee field.' })
  readonly rules!: readonly MappingRuleType[];

  @Field(() => DateTime, { nullable: true, description: 'Null for the default mapping.' })
  readonly savedAt!: Date | null;

  /** The name is resolved from it. */
  readonly savedBy!: Actor | null;

  @Field(() => String, { nullable: true, description: 'The note by the person who published it.' })
  readonly note!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The earlier version whose rules were restored.',
  })
  readonly restoredFrom!: number | null;
}

export const FieldMappingConnectionType = connectionType('FieldMapping', () => FieldMappingType);

@ArgsType()
export class FieldMappingVersionsArgs {
  @Field(() => Int, { defaultValue: 20, description: 'Page size, 1 to 100.' })
  readonly first!: number;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the previous page.' })
  readonly after?: string | null;
}

@InputType({ description: 'Publishes all rules of a mapping at once, without a draft.' })
export class SaveFieldMappingInput {
  @Field(() => ID, { description: 'The integration whose candidates are mapped.' })
  readonly integrationId!: string;

  @Field(() => Int, { description: 'The version that was edited.' })
  readonly baseVersion!: number;

  @Field(() => [MappingRuleInput], { description: 'All rules, also the unchanged ones.' })
  readonly rules!: readonly MappingRuleInput[];

  @Field(() => String, { nullable: true, description: NOTE })
  readonly note?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Publish although required employee fields have no rule.',
  })
  readonly acknowledgeUnmapped!: boolean;
}

@ObjectType('FieldMappingSaved', { description: 'Imports use it now.' })
class FieldMappingSaved {
  @Field(() => FieldMappingType, { description: 'The new version.' })
  readonly fieldMapping!: FieldMappingType;
}

@ObjectType('FieldMappingStale', {
  description: 'Someone else published the mapping after it was opened.',
  implements: RefusalType,
})
export class FieldMappingStaleType extends RefusalType {
  @Field(() => FieldMappingType, { description: 'The mapping as it is now.' })
  readonly current!: FieldMappingType;
}

export const SaveFieldMappingResult = resultUnion(
  'SaveFieldMappingResult',
  { type: FieldMappingSaved, name: 'FieldMappingSaved' },
  [FieldMappingStaleType, MappingRuleInvalidType, RequiredFieldsUnmappedType, IntegrationNotFound],
);

@InputType({ description: 'Publishes the rules of an earlier version again.' })
export class RestoreFieldMappingInput {
  @Field(() => ID, { description: 'The integration whose candidates are mapped.' })
  readonly integrationId!: string;

  @Field(() => Int, { description: 'The version whose rules come back.' })
  readonly version!: number;

  @Field(() => Int, { description: 'The published version you reviewed.' })
  readonly baseVersion!: number;

  @Field(() => String, { nullable: true, description: NOTE })
  readonly note?: string | null;
}

@ObjectType('FieldMappingRestored', { description: 'Imports use the old rules now.' })
class FieldMappingRestored {
  @Field(() => FieldMappingType, { description: 'The new version with the old rules.' })
  readonly fieldMapping!: FieldMappingType;

  @Field(() => IntegrationType, { description: 'The integration as it is now.' })
  readonly integration!: IntegrationType;
}

@ObjectType('FieldMappingVersionNotFound', {
  description: 'The mapping has no such version.',
  implements: RefusalType,
})
class FieldMappingVersionNotFoundType extends RefusalType {}

export const RestoreFieldMappingResult = resultUnion(
  'RestoreFieldMappingResult',
  { type: FieldMappingRestored, name: 'FieldMappingRestored' },
  [
    FieldMappingVersionNotFoundType,
    FieldMappingStaleType,
    MappingRuleInvalidType,
    IntegrationNotFound,
  ],
);
