import { MONEY_INTERVALS } from '../../values/field-value.ts';
import {
  at,
  isObject,
  list,
  object,
  oneOf,
  orNull,
  text,
  wholeNumber,
  wrong,
  yesNo,
  type Read,
  type ReadObject,
} from './document-reader.ts';
import { memberOf, TRANSFORM_KINDS } from './transform-member.ts';
import type { Transform, TransformKind, ValueTable } from '../rules/transform.ts';

const codeOrName = oneOf('CODE', 'NAME');
const interval = oneOf(...MONEY_INTERVALS);

/** How the options of each kind are read. */
const OPTIONS: {
  readonly [Kind in TransformKind]: ReadObject<Omit<Extract<Transform, { kind: Kind }>, 'kind'>>;
} = {
  SPLIT_NAME: object({
    part: oneOf('GIVEN', 'MIDDLE', 'GIVEN_AND_MIDDLE', 'FAMILY', 'SUFFIX'),
    order: oneOf('AUTO', 'GIVEN_FIRST', 'FAMILY_FIRST'),
  }),
  CHANGE_CASE: object({ to: oneOf('TIDY', 'UPPER', 'LOWER', 'TITLE', 'SENTENCE') }),
  VALUE_TABLE: object({
    rows: list(object({ from: text, to: orNull(text) })),
    otherwise: oneOf('KEEP', 'EMPTY', 'PROBLEM', 'USE'),
    otherwiseValue: orNull(text),
  }),
  READ_DATE: object({ dayOrder: oneOf('DAY_FIRST', 'MONTH_FIRST'), timeZone: text }),
  FORMAT_PHONE: object({ country: orNull(text) }),
  MAKE_MONEY: object({ currency: text, interval }),
  CONVERT_PAY_INTERVAL: object({
    to: interval,
    hoursPerWeek: text,
    daysPerWeek: text,
    decimals: wholeNumber(0, 6),
  }),
  READ_YES_NO: object({ yes: list(text), no: list(text) }),
  READ_NUMBER: object({ decimalMark: oneOf('POINT', 'COMMA') }),
  FORMAT_NUMBER: object({ decimals: orNull(wholeNumber(0, 6)), grouped: yesNo }),
  WRITE_COUNTRY: object({ as: codeOrName }),
  WRITE_REGION: object({ country: text, as: codeOrName }),
  CONSTANT: object({ value: text, when: oneOf('ALWAYS', 'EMPTY') }),
  FIND_EMPLOYEE: object({ by: oneOf('EMAIL', 'NAME') }),
  CHANGE_LIST: object({ take: oneOf('FIRST', 'LAST', 'JOINED', 'SPLIT'), separator: text }),
  EXPRESSION: object({ expression: text }),
};
const KIND_OF = new Map<string, TransformKind>(
  TRANSFORM_KINDS.map((kind) => [memberOf(kind), kind]),
);

/** `{ "changeCase": { "to": "UPPER" } }`, as in GraphQL. */
export const readTransform: Read<Transform> = (value, path, tell) => {
  const members = isObject(value) ? Object.entries(value) : [];
  const [[member, given] = ['', null]] = members;
  const kind = KIND_OF.get(member);
  if (members.length !== 1 || !kind) {
    const known = [...KIND_OF.keys()].join(', ');
    return wrong(tell, path, `must be an object with exactly one of ${known}`);
  }
  const options = OPTIONS[kind](given, at(path, member), tell);
  return options && ({ kind, ...options } as Transform);
};

/** Without what is null, and in the same order whatever the database made of it. */
export function printedTransform(transform: Transform): object {
  const { keys } = OPTIONS[transform.kind];
  const options = Object.entries(transform)
    .filter(([key, value]) => keys.includes(key) && value !== null)
    .toSorted(([a], [b]) => keys.indexOf(a) - keys.indexOf(b))
    .map(([key, value]) => [key, key === 'rows' ? printedRows(value) : value]);
  return { [memberOf(transform.kind)]: Object.fromEntries(options) };
}

function printedRows(rows: ValueTable['rows']): readonly object[] {
  return rows.map(({ from, to }) => (to === null ? { from } : { from, to }));
}
