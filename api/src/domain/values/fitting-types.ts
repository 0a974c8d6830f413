import { FIELD_TYPES, type FieldType } from './field-value.ts';

/** A text can hold anything: whether it fits is known with its value. */
const TEXTS: readonly FieldType[] = ['TEXT', 'LONG_TEXT', 'CHOICE', 'CHOICES'];
const ANYTHING = FIELD_TYPES;

const FITTING: Record<FieldType, readonly FieldType[]> = {
  TEXT: ANYTHING,
  LONG_TEXT: ANYTHING,
  CHOICE: ANYTHING,
  CHOICES: ANYTHING,
  NUMBER: [...TEXTS, 'NUMBER'],
  MONEY: [...TEXTS, 'MONEY'],
  DATE: [...TEXTS, 'DATE', 'NUMBER'],
  YES_NO: [...TEXTS, 'YES_NO'],
  EMAIL: [...TEXTS, 'EMAIL', 'EMPLOYEE'],
  PHONE: [...TEXTS, 'PHONE', 'NUMBER'],
  ADDRESS: [...TEXTS, 'ADDRESS', 'COUNTRY'],
  COUNTRY: [...TEXTS, 'COUNTRY'],
  TIME_ZONE: [...TEXTS, 'TIME_ZONE'],
  EMPLOYEE: [...TEXTS, 'EMAIL', 'EMPLOYEE'],
  FILE: ['FILE'],
};

/** Whether a source field of one type can ever fill an employee field of another. */
export function canFit(from: FieldType, to: FieldType): boolean {
  return FITTING[to].includes(from);
}
