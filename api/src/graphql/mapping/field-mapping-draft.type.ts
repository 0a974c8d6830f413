import { Field, ID, InputType, Int } from 'type-graphql';

import type { Actor } from '../../domain/identity/actor.ts';
import { IntegrationType } from '../integration/integration.type.ts';
import { IntegrationNotFound, RefusalType } from '../shared/refusal.type.ts';
import { resultUnion } from '../shared/result-union.ts';
import { DateTime } from '../shared/scalars.ts';
import { ObjectType } from '../shared/object-type.ts';
import { FieldMappingStaleType, FieldMappingType } from './field-mapping.type.ts';
import {
  MappingDifferenceType,
  MappingRuleInput,
  MappingRuleInvalidType,
  MappingRuleType,
  RequiredFieldsUnmappedType,
} from './mapping-rule.type.ts';

@ObjectType('FieldMappingDraft', {
  description: 'Unpublished rules, shared by all administrators.',
})
export class FieldMappingDraftType {
  @Field(() => Int, { description: 'Increases with each change and is never reused.' })
  readonly revision!: number;

  @Field(() => Int, { description: 'The published version that the draft was made from.' })
  readonly baseVersion!: number;

  @Field(() => [MappingRuleType], { description: 'At most one for each employee field.' })
  readonly rules!: readonly MappingRuleType[];

  @Field(() => DateTime, { description: 'When it was last changed.' })
  readonly updatedAt!: Date;

  /** The name is resolved from it. */
  readonly updatedBy!: Actor;

  /** `isStale` and `problems` are resolved by it. */
  readonly integrationId!: string;
}

@InputType({ description: 'Saves rules as the draft, finished or not.' })
export class SaveFieldMappingDraftInput {
  @Field(() => ID, { description: 'The integration whose candidates are mapped.' })
  readonly integrationId!: string;

  @Field(() => Int, { description: 'Of the draft that was edited; 0 when there was none.' })
  readonly baseRevision!: number;

  @Field(() => [MappingRuleInput], { description: 'All rules, also the unchanged ones.' })
  readonly rules!: readonly MappingRuleInput[];
}

@ObjectType('FieldMappingDraftSaved', { description: 'The draft was saved.' })
class FieldMappingDraftSaved {
  @Field(() => FieldMappingDraftType, { description: 'The draft with its new revision.' })
  readonly draft!: FieldMappingDraftType;

  @Field(() => IntegrationType, { description: 'The integration as it is now.' })
  readonly integration!: IntegrationType;
}

@ObjectType('FieldMappingDraftStale', {
  description: 'Someone else changed, published or discarded the draft after it was opened.',
  implements: RefusalType,
})
export class FieldMappingDraftStaleType extends RefusalType {
  @Field(() => FieldMappingDraftType, {
    nullable: true,
    description: 'The current draft. Null when there is none.',
  })
  readonly current!: FieldMappingDraftType | null;

  @Field(() => [MappingDifferenceType], {
    description:
      'From the draft as it is now, or else the published rules, to what was about to be saved.',
  })
  readonly difference!: readonly MappingDifferenceType[];
}

export const SaveFieldMappingDraftResult = resultUnion(
  'SaveFieldMappingDraftResult',
  { type: FieldMappingDraftSaved, name: 'FieldMappingDraftSaved' },
  [FieldMappingDraftStaleType, MappingRuleInvalidType, IntegrationNotFound],
);

@InputType({ description: 'Removes the draft.' })
export class DiscardFieldMappingDraftInput {
  @Field(() => ID, { description: 'The integration whose draft it is.' })
  readonly integrationId!: string;

  @Field(() => Int, { description: 'The revision you reviewed.' })
  readonly revision!: number;
}

@ObjectType('FieldMappingDraftDiscarded', { description: 'There is no longer a draft.' })
class FieldMappingDraftDiscarded {
  @Field(() => IntegrationType, { description: 'The integration as it is now.' })
  readonly integration!: IntegrationType;
}

export const DiscardFieldMappingDraftResult = resultUnion(
  'DiscardFieldMappingDraftResult',
  { type: FieldMappingDraftDiscarded, name: 'FieldMappingDraftDiscarded' },
  [FieldMappingDraftStaleType, IntegrationNotFound],
);

@InputType({ description: 'Makes the draft the rules that imports use.' })
export class PublishFieldMappingInput {
  @Field(() => ID, { description: 'The integration whose draft it is.' })
  readonly integrationId!: string;

  @Field(() => Int, { description: 'The revision of the draft you reviewed.' })
  readonly revision!: number;

  @Field(() => Int, { description: 'The published version you reviewed.' })
  readonly baseVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why, shown in the version history. Up to 1,000 characters.',
  })
  readonly note?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Publish although required employee fields have no rule.',
  })
  readonly acknowledgeUnmapped!: boolean;
}

@ObjectType('FieldMappingPublished', { description: 'Imports use it now.' })
class FieldMappingPublished {
  @Field(() => FieldMappingType, { description: 'The new version.' })
  readonly fieldMapping!: FieldMappingType;

  @Field(() => IntegrationType, { description: 'The integration, without a draft.' })
  readonly integration!: IntegrationType;
}

export const PublishFieldMappingResult = resultUnion(
  'PublishFieldMappingResult',
  { type: FieldMappingPublished, name: 'FieldMappingPublished' },
  [
    FieldMappingDraftStaleType,
    FieldMappingStaleType,
    MappingRuleInvalidType,
    RequiredFieldsUnmappedType,
    IntegrationNotFound,
  ],
);
