import { Field, Int } from 'type-graphql';

import type { SourceFieldGroup } from '../../domain/candidate/candidate.ts';
import type { FieldVisibility } from '../../domain/employee/employee-field.ts';
import type { FieldType } from '../../domain/values/field-value.ts';
import type { TransformKind } from '../../domain/mapping/rules/transform.ts';
import { enumType } from '../shared/enum-type.ts';
import { DateTime } from '../shared/scalars.ts';
import { ObjectType } from '../shared/object-type.ts';
import { TransformKindEnum } from './transform-enums.ts';

export const FieldTypeEnum = enumType<FieldType>('FieldType', 'What values a field can have.', {
  TEXT: 'One line of text.',
  LONG_TEXT: 'Text of several lines.',
  NUMBER: 'A number.',
  MONEY: 'An amount, a currency and how often it is paid.',
  DATE: 'A calendar day.',
  YES_NO: 'Yes or no.',
  CHOICE: 'One of several choices.',
  CHOICES: 'Several of several choices.',
  EMAIL: 'An email address.',
  PHONE: 'A phone number.',
  ADDRESS: 'A postal address.',
  COUNTRY: 'A country.',
  TIME_ZONE: 'A time zone by its IANA name, e.g. Europe/Lisbon.',
  EMPLOYEE: 'Another employee.',
  FILE: 'A file.',
});

export const SourceFieldGroupEnum = enumType<SourceFieldGroup>(
  'SourceFieldGroup',
  'Where in the provider a source field comes from.',
  {
    CONTACT: 'The person.',
    OPPORTUNITY: 'The candidacy.',
    APPLICATION: 'What the person filled in to apply.',
    POSTING: 'The job that was advertised.',
    REQUISITION: 'The approved opening.',
    OFFER: 'The offer, signed or newest.',
    REFERRAL: 'What the person who referred the candidate filled in.',
    FORM: "A profile form in the candidate's file.",
  },
);

export const FieldVisibilityEnum = enumType<FieldVisibility>(
  'FieldVisibility',
  'Who sees the values of an employee field.',
  {
    EVERYONE: 'Everyone in the organization.',
    ADMINISTRATORS: 'Administrators only.',
  },
);

@ObjectType('EmployeeField', { description: 'A field of an employee.' })
export class EmployeeFieldType {
  @Field(() => String, { description: 'Stable key, e.g. startsOn.' })
  readonly key!: string;

  @Field(() => String, { description: 'What people read.' })
  readonly label!: string;

  @Field(() => String, { description: 'The heading that it has on a profile.' })
  readonly group!: string;

  @Field(() => FieldTypeEnum, { description: 'What values it can have.' })
  readonly type!: FieldType;

  @Field(() => Boolean, {
    description: 'Whether an employee without it is flagged. It never stops a hire.',
  })
  readonly required!: boolean;

  @Field(() => String, { description: 'What it is for.' })
  readonly description!: string;

  @Field(() => Boolean, { description: 'Whether the organization defined it.' })
  readonly custom!: boolean;

  @Field(() => [String], { description: 'What a CHOICE or CHOICES can be. Empty for other types.' })
  readonly choices!: readonly string[];

  @Field(() => Int, { description: 'Among the fields of its group.' })
  readonly position!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was archived. Null while it is in use.',
  })
  readonly archivedAt!: Date | null;

  /** Shown as what follows from it, by a resolver. */
  readonly decidedVisibility!: FieldVisibility | null;
}

@ObjectType('FieldFill', {
  description: 'How often a field is filled among the most recently read candidates, up to 500.',
})
class FieldFillType {
  @Field(() => Int, { description: 'Candidates that were read.' })
  readonly candidates!: number;

  @Field(() => Int, { description: 'Those who have a value.' })
  readonly filled!: number;
}

@ObjectType('DistinctValue', { description: 'A value that hires had in a field.' })
class DistinctValueType {
  @Field(() => String, { description: 'The value in words. Of several choices, one.' })
  readonly value!: string;

  @Field(() => Int, { description: 'How many hires had it.' })
  readonly count!: number;
}

@ObjectType('SourceField', { description: 'A candidate field that can be mapped.' })
export class SourceFieldType {
  @Field(() => String, { description: 'Stable key, e.g. offer.salary_amount.' })
  readonly key!: string;

  @Field(() => String, { description: 'What people read.' })
  readonly label!: string;

  @Field(() => SourceFieldGroupEnum, { description: 'Where it comes from.' })
  readonly group!: SourceFieldGroup;

  @Field(() => FieldTypeEnum, { description: 'What values it has.' })
  readonly type!: FieldType;

  @Field(() => Boolean, { description: 'Whether the customer defined it at the provider.' })
  readonly custom!: boolean;

  @Field(() => String, { description: 'What it holds.' })
  readonly description!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When a candidate with this custom field was first read. Null for default fields.',
  })
  readonly firstSeenAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When a candidate with this custom field was last read, to the nearest ten minutes. Null for default fields.',
  })
  readonly lastSeenAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it was called before it was renamed at the provider.',
  })
  readonly previousLabel!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the new label was first seen.' })
  readonly relabeledAt!: Date | null;

  @Field(() => FieldFillType, {
    nullable: true,
    description:
      'How often it is filled. Null before any candidate was read; for profile forms, before one who has any.',
  })
  readonly fill!: FieldFillType | null;

  @Field(() => Boolean, {
    description: 'Whether its examples are masked. It has no distinct values then.',
  })
  readonly sensitive!: boolean;

  @Field(() => [String], {
    description: 'Values hires had in it, in words: up to 5 different ones, newest first.',
  })
  readonly examples!: readonly string[];

  @Field(() => [DistinctValueType], {
    description:
      'Values hires had in it, most frequent first, up to 50. Counted among the newest hires: up to 500, or fewer with very many fields, so that no more than 50,000 values are counted.',
  })
  readonly distinctValues!: readonly DistinctValueType[];

  @Field(() => Boolean, {
    description:
      'Whether it no longer exists at the provider: candidates with its form no longer have it.',
  })
  readonly vanished!: boolean;

  @Field(() => SourceFieldType, {
    nullable: true,
    description: 'The source field that may have taken the place of one that vanished.',
  })
  readonly maybeRenamedTo!: SourceFieldType | null;

  @Field(() => [EmployeeFieldType], {
    description: 'Those whose rule uses it, in the published mapping or in the draft.',
  })
  readonly usedBy!: readonly EmployeeFieldType[];
}

@ObjectType('MappedSource', { description: 'The source field that a value came from.' })
export class MappedSourceType {
  @Field(() => String, { description: 'Stable key, e.g. offer.salary_amount.' })
  readonly key!: string;

  @Field(() => String, { description: 'What people read.' })
  readonly label!: string;
}

@ObjectType('MappedStep', { description: 'What one transform of a rule made of a value.' })
export class MappedStepType {
  @Field(() => TransformKindEnum, { description: 'What the transform does.' })
  readonly kind!: TransformKind;

  @Field(() => String, { nullable: true, description: 'What it gave, in words. Null: nothing.' })
  readonly value!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it gave nothing.' })
  readonly problem!: string | null;
}

@ObjectType('MappedValue', { description: 'What a rule gives for one candidate.' })
export class MappedValueType {
  @Field(() => EmployeeFieldType, { description: 'The employee field that is filled.' })
  readonly employeeField!: EmployeeFieldType;

  @Field(() => MappedSourceType, {
    nullable: true,
    description: 'The first source field that gave the value. Null when none has one.',
  })
  readonly sourceField!: MappedSourceType | null;

  @Field(() => [MappedSourceType], {
    description: 'Every source field that gave the value; several when they are joined.',
  })
  readonly sourceFields!: readonly MappedSourceType[];

  @Field(() => [MappedStepType], {
    description:
      'One for each transform that was reached, in order. Only of samples; an import keeps none.',
  })
  readonly steps!: readonly MappedStepType[];

  @Field(() => String, {
    nullable: true,
    description: 'The value as the provider holds it, in words.',
  })
  readonly raw!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The value as the employee gets it, in words.',
  })
  readonly value!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why there is no value although the source field has one.',
  })
  readonly problem!: string | null;
}
