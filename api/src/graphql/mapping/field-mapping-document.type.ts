import { Field, ID, InputType, Int } from 'type-graphql';

import { IntegrationType } from '../integration/integration.type.ts';
import { IntegrationNotFound, RefusalType } from '../shared/refusal.type.ts';
import { resultUnion } from '../shared/result-union.ts';
import { ObjectType } from '../shared/object-type.ts';
import { FieldMappingDraftStaleType, FieldMappingDraftType } from './field-mapping-draft.type.ts';
import { MappingDifferenceType } from './mapping-rule.type.ts';

@InputType({ description: 'Makes the rules of a document the draft.' })
export class ImportFieldMappingInput {
  @Field(() => ID, { description: 'The integration whose candidates are mapped.' })
  readonly integrationId!: string;

  @Field(() => String, {
    description: 'A document from fieldMappingDocument, from here or elsewhere. Up to 256 KiB.',
  })
  readonly document!: string;

  @Field(() => Int, { description: 'Of the draft that is replaced; 0 when there is none.' })
  readonly baseRevision!: number;

  @Field(() => Boolean, { description: 'Only say what would be done.' })
  readonly dryRun!: boolean;
}

@ObjectType('FieldMappingImported', {
  description: 'The rules of the document are the draft, or would be.',
})
class FieldMappingImported {
  @Field(() => FieldMappingDraftType, { nullable: true, description: 'Null after a dry run.' })
  readonly draft!: FieldMappingDraftType | null;

  @Field(() => [MappingDifferenceType], {
    description: 'From the published rules to those of the document.',
  })
  readonly difference!: readonly MappingDifferenceType[];

  @Field(() => [String], {
    description: 'Keys of the employee fields that were created, or would be.',
  })
  readonly newEmployeeFields!: readonly string[];

  @Field(() => IntegrationType, { description: 'The integration as it is now.' })
  readonly integration!: IntegrationType;
}

@ObjectType('DocumentProblem', { description: 'Why a document can’t be imported.' })
class DocumentProblemType {
  @Field(() => String, {
    description: 'Where in the document, e.g. $.rules[3].transforms[0].splitName.part.',
  })
  readonly path!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The key of the employee field it concerns. Null when it concerns none.',
  })
  readonly employeeField!: string | null;

  @Field(() => String, { description: 'What is wrong and what to do, for a person.' })
  readonly message!: string;
}

@ObjectType('FieldMappingDocumentInvalid', {
  description: 'The document can’t be read, or names something that doesn’t exist.',
  implements: RefusalType,
})
class FieldMappingDocumentInvalidType extends RefusalType {
  @Field(() => [DocumentProblemType], { description: 'All of them, at least one.' })
  readonly problems!: readonly DocumentProblemType[];
}

export const ImportFieldMappingResult = resultUnion(
  'ImportFieldMappingResult',
  { type: FieldMappingImported, name: 'FieldMappingImported' },
  [FieldMappingDocumentInvalidType, FieldMappingDraftStaleType, IntegrationNotFound],
);
