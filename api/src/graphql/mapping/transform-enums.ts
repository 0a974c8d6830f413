import type {
  ChangeCase,
  ChangeList,
  Constant,
  FindEmployee,
  ReadDate,
  ReadNumber,
  SplitName,
  TransformKind,
  ValueTable,
  WriteCountry,
} from '../../domain/mapping/rules/transform.ts';
import { enumType } from '../shared/enum-type.ts';

export const TransformKindEnum = enumType<TransformKind>(
  'TransformKind',
  'What a step of a mapping rule does.',
  {
    SPLIT_NAME: 'Takes one part of a full name.',
    CHANGE_CASE: 'Trims extra spaces, and changes the case.',
    VALUE_TABLE: 'Replaces values.',
    READ_DATE: 'Reads a date from text, or from a timestamp.',
    FORMAT_PHONE: 'Writes a phone number as E.164.',
    MAKE_MONEY: 'Gives an amount its currency and interval.',
    CONVERT_PAY_INTERVAL: 'Converts pay of one interval to another.',
    READ_YES_NO: 'Reads yes or no from words.',
    READ_NUMBER: 'Reads a number from text.',
    FORMAT_NUMBER: 'Writes a number as text.',
    WRITE_COUNTRY: 'Writes a country by its name or code.',
    WRITE_REGION: 'Writes a state or province by its name or code.',
    CONSTANT: 'Supplies a fixed value, always or only when empty.',
    FIND_EMPLOYEE: 'Looks up an employee.',
    CHANGE_LIST: 'Takes an entry of a list, joins it, or splits text into a list.',
    EXPRESSION: 'Evaluates a JSONata expression.',
  },
);

export const NamePartEnum = enumType<SplitName['part']>('NamePart', 'A part of a whole name.', {
  GIVEN: 'The first given name.',
  MIDDLE: 'The names between given and family name.',
  GIVEN_AND_MIDDLE: 'Everything before the family name.',
  FAMILY: 'The family name, with its particles.',
  SUFFIX: 'For example Jr. or III.',
});

export const NameOrderEnum = enumType<SplitName['order']>(
  'NameOrder',
  'The order of the parts of a name.',
  {
    AUTO: 'Family name first for names in Han, Hangul or Kana; given name first otherwise.',
    GIVEN_FIRST: 'The given name comes first.',
    FAMILY_FIRST: 'The family name comes first.',
  },
);

export const TextCaseEnum = enumType<ChangeCase['to']>('TextCase', 'How letters are written.', {
  TIDY: 'Unchanged; only extra spaces are removed.',
  UPPER: 'ALL IN CAPITALS.',
  LOWER: 'all lower case.',
  TITLE: 'Each Word Starts With a Capital.',
  SENTENCE: 'Only the first word starts with a capital.',
});

export const OtherwiseEnum = enumType<ValueTable['otherwise']>(
  'Otherwise',
  'What happens to a value that a table does not have.',
  {
    KEEP: 'It stays as it is.',
    EMPTY: 'The employee field is not filled.',
    PROBLEM: 'It is a problem that people see.',
    USE: 'It becomes `otherwiseValue`.',
  },
);

export const DayOrderEnum = enumType<ReadDate['dayOrder']>('DayOrder', 'What 4/5/2026 means.', {
  DAY_FIRST: '4 May 2026.',
  MONTH_FIRST: '5 April 2026.',
});

export const DecimalMarkEnum = enumType<ReadNumber['decimalMark']>(
  'DecimalMark',
  'The sign before the decimals of a number.',
  { POINT: '1,234.5', COMMA: '1.234,5' },
);

export const CodeOrNameEnum = enumType<WriteCountry['as']>(
  'CodeOrName',
  'How a country or region is written.',
  { CODE: 'By its ISO code, e.g. CA.', NAME: 'By its English name, e.g. California.' },
);

export const ConstantWhenEnum = enumType<Constant['when']>(
  'ConstantWhen',
  'When a constant is used.',
  { ALWAYS: 'Whatever the source fields hold.', EMPTY: 'When there is no value so far.' },
);

export const FindEmployeeByEnum = enumType<FindEmployee['by']>(
  'FindEmployeeBy',
  'What an employee is looked up by.',
  { EMAIL: 'By email address.', NAME: 'By full name, which must match exactly one employee.' },
);

export const ListTakeEnum = enumType<ChangeList['take']>('ListTake', 'What is made of a list.', {
  FIRST: 'Its first entry.',
  LAST: 'Its last entry.',
  JOINED: 'One text, with the separator in between.',
  SPLIT: 'A list, from a text that is cut at the separator.',
});
