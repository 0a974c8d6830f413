import type { FieldType, FieldValue, Money, PersonReference } from '../values/field-value.ts';

/**
 * Whether two values of one field mean the same: amounts whatever zeros they end with, e-mail addresses whatever
 * their case, employees whatever they are called by now.
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
  if (type === 'EMAIL' && typeof value === 'string') return value.toLowerCase();
  if (type === 'MONEY' && isObject<Money>(value)) {
    return JSON.stringify([plain(value.amount), value.currency, value.interval]);
  }
  if (type === 'EMPLOYEE' && isObject<PersonReference>(value)) {
    return JSON.stringify([value.employeeId ?? null, value.employeeId ? null : value.email]);
  }
  return JSON.stringify(value);
}

/** 05000.10 is 5000.1, and -0 is 0. */
function plain(amount: string): string {
  const [whole = '', fraction = ''] = amount.replace(/^-/, '').split('.');
  const digits = `${whole.replace(/^0+(?=\d)/, '')}.${fraction.replace(/0+$/, '')}`;
  const short = digits.replace(/\.$/, '');
  return amount.startsWith('-') && short !== '0' ? `-${short}` : short;
}

function isObject<Kind extends object>(value: FieldValue | Kind): value is Kind {
  return typeof value === 'object' && !Array.isArray(value);
}
