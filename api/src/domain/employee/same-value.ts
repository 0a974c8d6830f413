import { canonicalEmail } from '../values/email-address.ts';
import { shortest } from '../values/decimal-in.ts';
import type { FieldType, FieldValue, Money, PersonReference } from '../values/field-value.ts';

/**
 * Whether two values of one field mean the same: amounts whatever zeros they end with, email addresses however
 * they are written, employees whatever they are called by now.
 */
export function sameValue(
  one: FieldValue | null,
  other: FieldValue | null,
  type: FieldType,
): boolean {
  if (one === null || other === null) return one === other;
  return essence(one, type) === essence(other, type);
}

/** The same text for values that mean the same. */
function essence(value: FieldValue, type: FieldType): string {
  if (type === 'EMAIL' && typeof value === 'string') return canonicalEmail(value);
  if (type === 'MONEY' && isObject<Money>(value)) {
    return JSON.stringify([shortest(value.amount), value.currency, value.interval]);
  }
  if (type === 'EMPLOYEE' && isObject<PersonReference>(value)) {
    return JSON.stringify([value.employeeId ?? null, value.employeeId ? null : value.email]);
  }
  return JSON.stringify(value);
}

function isObject<Kind extends object>(value: FieldValue | Kind): value is Kind {
  return typeof value === 'object' && !Array.isArray(value);
}
