import { Field, ID, InputType, Int } from 'type-graphql';

import type { RetryOptions } from '../../domain/import/retry-instructions.ts';
import { MappedValueType } from '../mapping/field.type.ts';
import { ObjectType } from '../shared/object-type.ts';
import {
  CandidateNotFound,
  ImportNotFound,
  ImportNotRetryable,
  IntegrationNotConnected,
} from '../shared/refusal.type.ts';
import { resultUnion } from '../shared/result-union.ts';
import { ImportEffectType } from './import-effect.type.ts';
import { ImportType } from './import.type.ts';

@InputType({ description: 'How an import would run again.' })
export class RetryPreviewInput {
  @Field(() => ID, { description: 'The import.' })
  readonly importId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the field mapping to use. The published one when absent.',
  })
  readonly mappingVersion?: number | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Also overwrites manual edits.',
  })
  readonly overwritePinned!: boolean;

  @Field(() => ID, {
    nullable: true,
    description:
      'The matching employee, where only an email address matches. Kept for later runs of the import.',
  })
  readonly employeeId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Creates a new employee although the email address is in use.',
  })
  readonly createEmployee!: boolean;
}

@InputType({ description: 'Runs an import again.' })
export class RetryImportInput extends RetryPreviewInput {
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Also retries a complete import: its employee then gets the provider’s current values.',
  })
  readonly evenIfComplete!: boolean;
}

export function toRetryOptions(input: RetryPreviewInput): RetryOptions {
  return {
    mappingVersion: input.mappingVersion ?? null,
    overwritePinned: input.overwritePinned,
    employeeId: input.employeeId ?? null,
    createEmployee: input.createEmployee,
  };
}

@ObjectType('ImportRetried', { description: 'The import starts again from the beginning.' })
class ImportRetried {
  @Field(() => ImportType, { description: 'The import.' })
  readonly import!: ImportType;
}

export const RetryImportResult = resultUnion(
  'RetryImportResult',
  { type: ImportRetried, name: 'ImportRetried' },
  [ImportNotFound, ImportNotRetryable],
);

@ObjectType('RetryPreview', { description: 'What a retry with these options would do now.' })
class RetryPreviewType {
  @Field(() => ImportEffectType, { description: 'What it would do.' })
  readonly effect!: ImportEffectType;

  @Field(() => [MappedValueType], {
    description:
      'One for each employee field, in their order. None when the options cannot be followed.',
  })
  readonly values!: readonly MappedValueType[];

  @Field(() => Int, { description: 'The version of the field mapping that it would use.' })
  readonly mappingVersion!: number;
}

export const RetryPreviewResult = resultUnion(
  'RetryPreviewResult',
  { type: RetryPreviewType, name: 'RetryPreview' },
  [ImportNotFound, CandidateNotFound, IntegrationNotConnected],
);
