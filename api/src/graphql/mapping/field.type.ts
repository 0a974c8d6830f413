import { Field } from 'type-graphql';

import type { SourceFieldGroup } from '../../domain/candidate/candidate.ts';
import type { FieldType } from '../../domain/field-value.ts';
import { enumType } from '../shared/enum-type.ts';
import { DateTime } from '../shared/scalars.ts';
import { ObjectType } from '../shared/object-type.ts';

export const FieldTypeEnum = enumType<FieldType>('FieldType', 'What values a field can have.', {
  TEXT: 'One line of text.',
  LONG_TEXT: 'Text of several lines.',
  NUMBER: 'A number.',
  MONEY: 'An amount, a currency and how often it is paid.',
  DATE: 'A calendar day.',
  YES_NO: 'Yes or no.',
  CHOICE: 'One of several choices.',
  CHOICES: 'Several of several choices.',
  EMAIL: 'An e-mail address.',
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

@ObjectType('EmployeeField', { description: 'One piece of an employee.' })
export class EmployeeFieldType {
  @Field(() => String, { description: 'Stable key, e.g. startsOn.' })
  readonly key!: string;

  @Field(() => String, { description: 'What people read.' })
  readonly label!: string;

  @Field(() => String, { description: 'The heading under which it stands on a profile.' })
  readonly group!: string;

  @Field(() => FieldTypeEnum, { description: 'What values it can have.' })
  readonly type!: FieldType;

  @Field(() => Boolean, {
    description: 'Whether an employee without it is flagged. It never stops a hire.',
  })
  readonly required!: boolean;

  @Field(() => String, { description: 'What it is for.' })
  readonly description!: string;
}

@ObjectType('SourceField', { description: 'One mappable piece of a candidate.' })
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
    description: 'When a candidate with this custom field was last read. Null for default fields.',
  })
  readonly lastSeenAt?: Date | null;
}

@ObjectType('MappedSource', { description: 'The source field that a value came from.' })
export class MappedSourceType {
  @Field(() => String, { description: 'Stable key, e.g. offer.salary_amount.' })
  readonly key!: string;

  @Field(() => String, { description: 'What people read.' })
  readonly label!: string;
}

@ObjectType('MappedValue', { description: 'What a rule gives for one candidate.' })
export class MappedValueType {
  @Field(() => EmployeeFieldType, { description: 'The employee field that is filled.' })
  readonly employeeField!: EmployeeFieldType;

  @Field(() => MappedSourceType, {
    nullable: true,
    description: 'The source field that gave the value. Null when none has one.',
  })
  readonly sourceField!: MappedSourceType | null;

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
