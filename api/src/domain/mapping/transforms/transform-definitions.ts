import type { Transform, TransformKind } from '../rules/transform.ts';
import { changeCase } from './change-case.ts';
import { changeList } from './change-list.ts';
import { constant } from './constant.ts';
import { convertPayInterval } from './convert-pay-interval.ts';
import { expression } from './expression.ts';
import { findEmployee } from './find-employee.ts';
import { formatNumber } from './format-number.ts';
import { formatPhone } from './format-phone.ts';
import { makeMoney } from './make-money.ts';
import { readDate } from './read-date.ts';
import { readNumber } from './read-number.ts';
import { readYesNo } from './read-yes-no.ts';
import { splitName } from './split-name.ts';
import type { TransformDefinition } from './transform-definition.ts';
import { valueTable } from './value-table.ts';
import { writeCountry } from './write-country.ts';
import { writeRegion } from './write-region.ts';

export const TRANSFORM_DEFINITIONS: {
  readonly [Kind in TransformKind]: TransformDefinition<Extract<Transform, { kind: Kind }>>;
} = {
  SPLIT_NAME: splitName,
  CHANGE_CASE: changeCase,
  VALUE_TABLE: valueTable,
  READ_DATE: readDate,
  FORMAT_PHONE: formatPhone,
  MAKE_MONEY: makeMoney,
  CONVERT_PAY_INTERVAL: convertPayInterval,
  READ_YES_NO: readYesNo,
  READ_NUMBER: readNumber,
  FORMAT_NUMBER: formatNumber,
  WRITE_COUNTRY: writeCountry,
  WRITE_REGION: writeRegion,
  CONSTANT: constant,
  FIND_EMPLOYEE: findEmployee,
  CHANGE_LIST: changeList,
  EXPRESSION: expression,
};

/** The definition of a transform's kind, for use with that transform alone. */
export function definitionOf<T extends Transform>(transform: T): TransformDefinition<T> {
  return TRANSFORM_DEFINITIONS[transform.kind] as unknown as TransformDefinition<T>;
}
