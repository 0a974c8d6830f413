import type { TransformKind } from '../rules/transform.ts';

type Camel<Kind extends string> = Kind extends `${infer First}_${infer Rest}`
  ? `${Lowercase<First>}${Pascal<Rest>}`
  : Lowercase<Kind>;
type Pascal<Kind extends string> = Kind extends `${infer First}_${infer Rest}`
  ? `${Capitalize<Lowercase<First>>}${Pascal<Rest>}`
  : Capitalize<Lowercase<Kind>>;

const MEMBERS: { readonly [Kind in TransformKind]: Camel<Kind> } = {
  SPLIT_NAME: 'splitName',
  CHANGE_CASE: 'changeCase',
  VALUE_TABLE: 'valueTable',
  READ_DATE: 'readDate',
  FORMAT_PHONE: 'formatPhone',
  MAKE_MONEY: 'makeMoney',
  CONVERT_PAY_INTERVAL: 'convertPayInterval',
  READ_YES_NO: 'readYesNo',
  READ_NUMBER: 'readNumber',
  FORMAT_NUMBER: 'formatNumber',
  WRITE_COUNTRY: 'writeCountry',
  WRITE_REGION: 'writeRegion',
  CONSTANT: 'constant',
  FIND_EMPLOYEE: 'findEmployee',
  CHANGE_LIST: 'changeList',
  EXPRESSION: 'expression',
};

export const TRANSFORM_KINDS = Object.keys(MEMBERS) as readonly TransformKind[];

/** Where the options of a kind stand, in GraphQL and in documents: those of CHANGE_CASE in `changeCase`. */
export function memberOf<Kind extends TransformKind>(kind: Kind): Camel<Kind> {
  return MEMBERS[kind];
}
