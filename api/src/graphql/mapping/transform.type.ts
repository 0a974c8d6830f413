import { Field, InputType } from 'type-graphql';

import type { TransformKind } from '../../domain/mapping/rules/transform.ts';
import { ObjectType } from '../shared/object-type.ts';
import {
  ChangeCaseType,
  ChangeListType,
  FormatPhoneType,
  SplitNameType,
  ValueTableType,
  WriteCountryType,
  WriteRegionType,
} from './text-transforms.type.ts';
import { TransformKindEnum } from './transform-enums.ts';
import { TransformOptions } from './transform-options.ts';
import {
  ConstantType,
  ConvertPayIntervalType,
  ExpressionType,
  FindEmployeeType,
  FormatNumberType,
  MakeMoneyType,
  ReadDateType,
  ReadNumberType,
  ReadYesNoType,
} from './value-transforms.type.ts';

const optional = (description: string) => ({ nullable: true, description });

/** One for each kind of step; never a type of its own in the schema. */
@TransformOptions('TransformMembers', 'Every kind of step.')
abstract class TransformMembers {
  @Field(() => SplitNameType, optional('Takes one part of a full name.'))
  readonly splitName?: SplitNameType | null;

  @Field(() => ChangeCaseType, optional('Trims extra spaces, and changes the case.'))
  readonly changeCase?: ChangeCaseType | null;

  @Field(() => ValueTableType, optional('Replaces values.'))
  readonly valueTable?: ValueTableType | null;

  @Field(
    () => ReadDateType,
    optional('Reads a date from text, or from a timestamp in milliseconds.'),
  )
  readonly readDate?: ReadDateType | null;

  @Field(() => FormatPhoneType, optional('Writes a phone number as E.164.'))
  readonly formatPhone?: FormatPhoneType | null;

  @Field(() => MakeMoneyType, optional('Adds a missing currency and interval to an amount.'))
  readonly makeMoney?: MakeMoneyType | null;

  @Field(
    () => ConvertPayIntervalType,
    optional(
      'Pay of one interval as pay of another, in exact decimals, rounded half up at the end.',
    ),
  )
  readonly convertPayInterval?: ConvertPayIntervalType | null;

  @Field(
    () => ReadYesNoType,
    optional('Reads yes or no from words, in any case; yes, no, true and false are known.'),
  )
  readonly readYesNo?: ReadYesNoType | null;

  @Field(() => ReadNumberType, optional('Reads a number from text.'))
  readonly readNumber?: ReadNumberType | null;

  @Field(() => FormatNumberType, optional('Writes a number as text.'))
  readonly formatNumber?: FormatNumberType | null;

  @Field(
    () => WriteCountryType,
    optional('A country from its English name or its code of two or three letters.'),
  )
  readonly writeCountry?: WriteCountryType | null;

  @Field(
    () => WriteRegionType,
    optional('A state, province or the like (ISO 3166-2) of one country, from its name or code.'),
  )
  readonly writeRegion?: WriteRegionType | null;

  @Field(() => ConstantType, optional('Supplies a fixed value, always or only when empty.'))
  readonly constant?: ConstantType | null;

  @Field(
    () => FindEmployeeType,
    optional('Looks up an employee in Sora, for fields such as the manager.'),
  )
  readonly findEmployee?: FindEmployeeType | null;

  @Field(
    () => ChangeListType,
    optional('Takes an entry of a list, joins it, or splits text into a list.'),
  )
  readonly changeList?: ChangeListType | null;

  @Field(() => ExpressionType, optional('Evaluates JSONata.'))
  readonly expression?: ExpressionType | null;
}

@ObjectType('Transform', {
  description: 'One step of a mapping rule. Exactly the member that `kind` names is not null.',
})
export class TransformType extends TransformMembers {
  @Field(() => TransformKindEnum, { description: 'What it does.' })
  readonly kind!: TransformKind;
}

@InputType({ description: 'One step of a mapping rule: exactly one of these.' })
export class TransformInput extends TransformMembers {}
