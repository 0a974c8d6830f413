import type { EmployeeField } from '../../src/domain/employee/employee-field.ts';
import { FIELD_TYPES, MONEY_INTERVALS } from '../../src/domain/values/field-value.ts';
import type { MappingRule } from '../../src/domain/mapping/rules/mapping-rule.ts';
import type { Transform } from '../../src/domain/mapping/rules/transform.ts';
import { definitionOf } from '../../src/domain/mapping/transforms/transform-definitions.ts';
import { employeeField } from './samples.ts';
import type { Random } from './seeded.ts';

/** One of each type, and choices that are defined. */
export const ALL_TYPES: readonly EmployeeField[] = [
  ...FIELD_TYPES.map((type) => employeeField(type, type)),
  employeeField('defined', 'CHOICE', { choices: ['Maya', 'Soon', 'Yes'] }),
  employeeField('several', 'CHOICES', { choices: ['maya', 'A@b.test', 'SOON'] }),
];

const TRANSFORMS: readonly ((random: Random) => Transform)[] = [
  ({ pick }) => ({
    kind: 'SPLIT_NAME',
    part: pick(['GIVEN', 'MIDDLE', 'GIVEN_AND_MIDDLE', 'FAMILY', 'SUFFIX']),
    order: pick(['AUTO', 'GIVEN_FIRST', 'FAMILY_FIRST']),
  }),
  ({ pick }) => ({
    kind: 'CHANGE_CASE',
    to: pick(['TIDY', 'UPPER', 'LOWER', 'TITLE', 'SENTENCE']),
  }),
  ({ pick }) => ({
    kind: 'VALUE_TABLE',
    rows: [
      { from: 'soon', to: pick(['2026-10-12', '', '7']) },
      { from: 'Maya', to: 'a@b.test' },
      { from: '__proto__', to: 'constructor' },
    ],
    otherwise: pick(['KEEP', 'EMPTY', 'PROBLEM', 'USE']),
    otherwiseValue: 'Other',
  }),
  ({ pick }) => ({
    kind: 'READ_DATE',
    dayOrder: pick(['DAY_FIRST', 'MONTH_FIRST']),
    timeZone: pick(['UTC', 'America/Los_Angeles', 'Asia/Kolkata']),
  }),
  ({ pick }) => ({ kind: 'FORMAT_PHONE', country: pick(['US', 'SE', null]) }),
  ({ pick }) => ({
    kind: 'MAKE_MONEY',
    currency: pick(['USD', 'JPY']),
    interval: pick(MONEY_INTERVALS),
  }),
  ({ pick, whole }) => ({
    kind: 'CONVERT_PAY_INTERVAL',
    to: pick(['YEAR', 'MONTH', 'WEEK', 'DAY', 'HOUR']),
    hoursPerWeek: pick(['40', '37.5']),
    daysPerWeek: pick(['5', '0.5']),
    decimals: whole(7),
  }),
  ({ pick }) => ({ kind: 'READ_YES_NO', yes: pick([[], ['maya']]), no: pick([[], ['soon', '0']]) }),
  ({ pick }) => ({ kind: 'READ_NUMBER', decimalMark: pick(['POINT', 'COMMA']) }),
  ({ pick, percent }) => ({
    kind: 'FORMAT_NUMBER',
    decimals: pick([null, 0, 2, 6]),
    grouped: percent(50),
  }),
  ({ pick }) => ({ kind: 'WRITE_COUNTRY', as: pick(['CODE', 'NAME']) }),
  ({ pick }) => ({
    kind: 'WRITE_REGION',
    country: pick(['US', 'ES', 'DE']),
    as: pick(['CODE', 'NAME']),
  }),
  ({ pick }) => ({
    kind: 'CONSTANT',
    value: pick(['Maya', '2026-10-12', '1 USD']),
    when: pick(['ALWAYS', 'EMPTY']),
  }),
  ({ pick }) => ({ kind: 'FIND_EMPLOYEE', by: pick(['EMAIL', 'NAME']) }),
  ({ pick }) => ({
    kind: 'CHANGE_LIST',
    take: pick(['FIRST', 'LAST', 'JOINED', 'SPLIT']),
    separator: pick([',', ' ', '@']),
  }),
  ({ pick }) => ({ kind: 'EXPRESSION', expression: pick(['value', '$uppercase(value)']) }),
];

/** Rules for most fields: of sources that there are or not, of other fields, in circles too, with valid settings. */
export function randomRules(random: Random, sourceKeys: readonly string[]): MappingRule[] {
  const { pick, whole, percent } = random;
  const source = () => (percent(10) ? `employee.${pick(ALL_TYPES).key}` : pick(sourceKeys));
  return ALL_TYPES.filter(() => percent(85)).map(({ key }) => ({
    employeeField: key,
    sourceFields: Array.from({ length: whole(4) }, source),
    joinWith: percent(20) ? pick([' ', '', ', ']) : null,
    transforms: Array.from({ length: percent(40) ? 0 : 1 + whole(3) }, () =>
      sound(pick(TRANSFORMS)(random)),
    ),
  }));
}

function sound(transform: Transform): Transform {
  const wrong = definitionOf(transform).check(transform);
  if (wrong !== null) throw new Error(`${transform.kind}: ${wrong}`);
  return transform;
}
