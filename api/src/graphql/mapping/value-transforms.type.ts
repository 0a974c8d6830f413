import { Field, Int } from 'type-graphql';

import type { MoneyInterval } from '../../domain/values/field-value.ts';
import type {
  ReadDate,
  MakeMoney,
  ConvertPayInterval,
  ReadYesNo,
  ReadNumber,
  FormatNumber,
  Constant,
  FindEmployee,
  Expression,
} from '../../domain/mapping/rules/transform.ts';
import { MoneyIntervalEnum } from '../employee/employee.type.ts';
import {
  ConstantWhenEnum,
  DayOrderEnum,
  DecimalMarkEnum,
  FindEmployeeByEnum,
} from './transform-enums.ts';
import { TransformOptions } from './transform-options.ts';

/** What a step of this kind needs to know. The same going in and coming out. */
type Options<Step> = Omit<Step, 'kind'>;

@TransformOptions('ReadDate', 'Reads a date from text, or from a timestamp in milliseconds.')
export class ReadDateType implements Options<ReadDate> {
  @Field(() => DayOrderEnum, {
    description: 'What 4/5/2026 means. Unmistakable forms are read in any case.',
  })
  readonly dayOrder!: ReadDate['dayOrder'];

  @Field(() => String, {
    description: 'IANA name of the time zone used to turn a timestamp into a date.',
  })
  readonly timeZone!: string;
}

@TransformOptions(
  'MakeMoney',
  'Adds a missing currency and interval to an amount. A value that is money already keeps its own currency and interval.',
)
export class MakeMoneyType implements Options<MakeMoney> {
  @Field(() => String, { description: 'ISO 4217.' })
  readonly currency!: string;

  @Field(() => MoneyIntervalEnum, { description: 'How often it is paid.' })
  readonly interval!: MoneyInterval;
}

@TransformOptions(
  'ConvertPayInterval',
  'Pay of one interval as pay of another, in exact decimals, rounded half up at the end. A sum paid once is a problem.',
)
export class ConvertPayIntervalType implements Options<ConvertPayInterval> {
  @Field(() => MoneyIntervalEnum, { description: 'How often it is paid afterwards.' })
  readonly to!: MoneyInterval;

  @Field(() => String, { description: 'A decimal number, e.g. 40.' })
  readonly hoursPerWeek!: string;

  @Field(() => String, { description: 'A decimal number, e.g. 5.' })
  readonly daysPerWeek!: string;

  @Field(() => Int, { description: 'Decimal places, 0 to 6.' })
  readonly decimals!: number;
}

@TransformOptions(
  'ReadYesNo',
  'Reads yes or no from words, in any case; yes, no, true and false are known.',
)
export class ReadYesNoType implements Options<ReadYesNo> {
  @Field(() => [String], { description: 'Further words for yes.' })
  readonly yes!: readonly string[];

  @Field(() => [String], { description: 'Further words for no.' })
  readonly no!: readonly string[];
}

@TransformOptions('ReadNumber', 'Reads a number from text.')
export class ReadNumberType implements Options<ReadNumber> {
  @Field(() => DecimalMarkEnum, { description: 'The sign before its decimals.' })
  readonly decimalMark!: ReadNumber['decimalMark'];
}

@TransformOptions('FormatNumber', 'Writes a number as text.')
export class FormatNumberType implements Options<FormatNumber> {
  @Field(() => Int, {
    nullable: true,
    description: 'Decimal places, 0 to 6. Null keeps them as they are.',
  })
  readonly decimals!: number | null;

  @Field(() => Boolean, { description: 'Whether thousands are separated by commas.' })
  readonly grouped!: boolean;
}

@TransformOptions('Constant', 'Supplies a fixed value, always or only when empty.')
export class ConstantType implements Options<Constant> {
  @Field(() => String, { description: 'What is given.' })
  readonly value!: string;

  @Field(() => ConstantWhenEnum, { description: 'When it is used.' })
  readonly when!: Constant['when'];
}

@TransformOptions('FindEmployee', 'Looks up an employee in Sora, for fields such as the manager.')
export class FindEmployeeType implements Options<FindEmployee> {
  @Field(() => FindEmployeeByEnum, { description: 'What is looked up.' })
  readonly by!: FindEmployee['by'];
}

@TransformOptions(
  'Expression',
  'Evaluates JSONata. Its input is `{ value, candidate, fields }`: the value so far, the person, and every field by its key.',
)
export class ExpressionType implements Options<Expression> {
  @Field(() => String, { description: 'The text of the expression.' })
  readonly expression!: string;
}
