import type { FieldValue, Money, PersonReference } from './field-value.ts';

export function isList(value: FieldValue): value is readonly string[] {
  return Array.isArray(value);
}

export function isMoney(value: FieldValue): value is Money {
  return typeof value === 'object' && 'currency' in value;
}

export function isPerson(value: FieldValue): value is PersonReference {
  return typeof value === 'object' && 'name' in value;
}
