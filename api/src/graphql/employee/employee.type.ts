import { Field, Int } from 'type-graphql';

import type { Money, MoneyInterval } from '../../domain/values/field-value.ts';
import { EmployeeFieldType } from '../mapping/field.type.ts';
import { connectionType } from '../shared/connection.type.ts';
import { enumType } from '../shared/enum-type.ts';
import { NodeType } from '../shared/node.type.ts';
import { DateTime } from '../shared/scalars.ts';
import { ObjectType } from '../shared/object-type.ts';

export const MoneyIntervalEnum = enumType<MoneyInterval>(
  'MoneyInterval',
  'How often an amount is paid.',
  {
    YEAR: 'Every year.',
    MONTH: 'Every month.',
    SEMI_MONTH: 'Twice a month.',
    TWO_MONTHS: 'Every two months.',
    TWO_WEEKS: 'Every two weeks.',
    WEEK: 'Every week.',
    DAY: 'Every day.',
    HOUR: 'Every hour.',
    ONE_TIME: 'Once.',
  },
);

@ObjectType('Money', { description: 'An amount of money and how often it is paid.' })
export class MoneyType {
  @Field(() => String, { description: 'A decimal number, in whole currency units.' })
  readonly amount!: string;

  @Field(() => String, { description: 'ISO 4217.' })
  readonly currency!: string;

  @Field(() => MoneyIntervalEnum, { description: 'How often it is paid.' })
  readonly interval!: MoneyInterval;
}

@ObjectType('EmployeeFlag', {
  description: 'A value that needs attention, such as a missing required one.',
})
export class EmployeeFlagType {
  @Field(() => EmployeeFieldType, { description: 'The field that it is about.' })
  readonly field!: EmployeeFieldType;

  @Field(() => String, { description: 'What is wrong.' })
  readonly message!: string;

  @Field(() => String, { description: 'What an administrator can do about it.' })
  readonly cure!: string;
}

const optional = (description: string) => ({ nullable: true, description });

@ObjectType('Employee', { description: 'A person in Sora.', implements: NodeType })
export class EmployeeType extends NodeType {
  @Field(() => String, optional('Given name.'))
  readonly firstName!: string | null;

  @Field(() => String, optional('Family name, with particles and suffixes.'))
  readonly lastName!: string | null;

  @Field(() => String, optional('What the person wants to be called.'))
  readonly preferredName!: string | null;

  @Field(() => DateTime, { description: 'When the person became an employee in Sora.' })
  readonly createdAt!: Date;

  /** Shown by resolvers to those who may see them. */
  readonly workEmail!: string | null;
  readonly personalEmail!: string | null;
  readonly startsOn!: string | null;
  readonly timeZone!: string | null;
  readonly phone!: string | null;
  readonly jobTitle!: string | null;
  readonly department!: string | null;
  readonly team!: string | null;
  readonly location!: string | null;
  readonly employmentType!: string | null;
  readonly salary!: Money | null;
  readonly managerId!: string | null;
}

@ObjectType('EmployeeConnection', { description: 'A page of employees.' })
export class EmployeeConnectionType extends connectionType('Employee', () => EmployeeType) {
  @Field(() => Int, { description: 'Total number, with the same filter.' })
  readonly totalCount!: number;
}
