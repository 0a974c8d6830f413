import type { FieldType } from './transform-chain-props.ts';
import { memberOf, transformLabel, type TransformKind } from './transform.ts';

/** Which steps help most where a value of this type is wanted. */
const WANTED: Partial<Record<FieldType, readonly TransformKind[]>> = {
  DATE: ['READ_DATE'],
  PHONE: ['FORMAT_PHONE'],
  MONEY: ['MAKE_MONEY', 'CONVERT_PAY_INTERVAL'],
  YES_NO: ['READ_YES_NO'],
  NUMBER: ['READ_NUMBER'],
  COUNTRY: ['WRITE_COUNTRY'],
  EMPLOYEE: ['FIND_EMPLOYEE'],
  CHOICE: ['VALUE_TABLE', 'CHANGE_LIST'],
  CHOICES: ['VALUE_TABLE', 'CHANGE_LIST'],
  TEXT: ['CHANGE_CASE', 'VALUE_TABLE', 'SPLIT_NAME'],
  LONG_TEXT: ['CHANGE_CASE'],
  TIME_ZONE: ['VALUE_TABLE', 'CONSTANT'],
};

const descriptions: Record<TransformKind, string> = {
  SPLIT_NAME: 'Given, middle or family name from a full name',
  CHANGE_CASE: 'Stray spaces, capitals',
  VALUE_TABLE: 'CA becomes California, using your own table',
  READ_DATE: 'A date from text or a timestamp',
  FORMAT_PHONE: 'International form, +1 510 555 0142',
  MAKE_MONEY: 'For an amount that has neither',
  CONVERT_PAY_INTERVAL: 'An hourly wage as a yearly salary',
  READ_YES_NO: 'Recognizes words that mean yes or no',
  READ_NUMBER: 'A number from text',
  FORMAT_NUMBER: 'Decimals and thousands',
  WRITE_COUNTRY: 'Sweden or SE',
  WRITE_REGION: 'California or CA',
  CONSTANT: 'A fixed value, always or only when empty',
  FIND_EMPLOYEE: 'A person in Sora, such as the manager',
  CHANGE_LIST: 'First or last entry, joined, or split',
  EXPRESSION: 'Anything else, as a JSONata formula',
};

export interface KindToAdd {
  kind: TransformKind;
  label: string;
  description: string;
}

/** The steps that can be added: first those that fit what is wanted, then all others. */
export function kindsToAdd(wanted: FieldType): [KindToAdd[], KindToAdd[]] {
  const fitting = WANTED[wanted] ?? [];
  const all = Object.keys(memberOf) as TransformKind[];
  const described = (kind: TransformKind): KindToAdd => ({
    kind,
    label: transformLabel(kind),
    description: descriptions[kind],
  });
  return [fitting.map(described), all.filter((kind) => !fitting.includes(kind)).map(described)];
}
