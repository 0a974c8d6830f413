import { Field } from 'type-graphql';

import type {
  SplitName,
  ChangeCase,
  ValueTable,
  ChangeList,
  WriteCountry,
  WriteRegion,
  FormatPhone,
} from '../../domain/mapping/rules/transform.ts';
import {
  CodeOrNameEnum,
  ListTakeEnum,
  NameOrderEnum,
  NamePartEnum,
  OtherwiseEnum,
  TextCaseEnum,
} from './transform-enums.ts';
import { TransformOptions } from './transform-options.ts';

/** What a step of this kind needs to know. The same going in and coming out. */
type Options<Step> = Omit<Step, 'kind'>;

@TransformOptions('ValueTableRow', 'A value and what it becomes.')
export class ValueTableRowType {
  @Field(() => String, { description: 'What the source field holds, in any case.' })
  readonly from!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The value it becomes. Empty leaves the field empty; null is undecided, and the value is kept.',
  })
  readonly to!: string | null;
}

@TransformOptions('SplitName', 'Takes one part of a full name.')
export class SplitNameType implements Options<SplitName> {
  @Field(() => NamePartEnum, { description: 'Which part.' })
  readonly part!: SplitName['part'];

  @Field(() => NameOrderEnum, { description: 'The order of the parts.' })
  readonly order!: SplitName['order'];
}

@TransformOptions('ChangeCase', 'Trims extra spaces, and changes the case.')
export class ChangeCaseType implements Options<ChangeCase> {
  @Field(() => TextCaseEnum, { description: 'How letters are written.' })
  readonly to!: ChangeCase['to'];
}

@TransformOptions(
  'ValueTable',
  'Replaces values. Ignores case and surrounding spaces; looks up each entry of a list.',
)
export class ValueTableType implements Options<ValueTable> {
  @Field(() => [ValueTableRowType], { description: 'The first matching row is used.' })
  readonly rows!: readonly ValueTableRowType[];

  @Field(() => OtherwiseEnum, { description: 'What happens to a value that no row has.' })
  readonly otherwise!: ValueTable['otherwise'];

  @Field(() => String, { nullable: true, description: 'For otherwise USE.' })
  readonly otherwiseValue!: string | null;
}

@TransformOptions('ChangeList', 'Takes an entry of a list, joins it, or splits text into a list.')
export class ChangeListType implements Options<ChangeList> {
  @Field(() => ListTakeEnum, { description: 'What is made of the list.' })
  readonly take!: ChangeList['take'];

  @Field(() => String, { description: 'Between entries, for JOINED and SPLIT.' })
  readonly separator!: string;
}

@TransformOptions(
  'WriteCountry',
  'A country from its English name or its code of two or three letters.',
)
export class WriteCountryType implements Options<WriteCountry> {
  @Field(() => CodeOrNameEnum, { description: 'How it is written.' })
  readonly as!: WriteCountry['as'];
}

@TransformOptions(
  'WriteRegion',
  'A state, province or the like (ISO 3166-2) of one country, from its name or code.',
)
export class WriteRegionType implements Options<WriteRegion> {
  @Field(() => String, { description: 'ISO 3166 two letters.' })
  readonly country!: string;

  @Field(() => CodeOrNameEnum, { description: 'How it is written.' })
  readonly as!: WriteRegion['as'];
}

@TransformOptions('FormatPhone', 'Writes a phone number as E.164, e.g. +15105550142.')
export class FormatPhoneType implements Options<FormatPhone> {
  @Field(() => String, {
    nullable: true,
    description:
      'ISO 3166 two letters, for numbers without a country code. Null: these are a problem.',
  })
  readonly country!: string | null;
}
