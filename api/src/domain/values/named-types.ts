import type { FieldType } from './field-value.ts';

/** Each type as a sentence says it. */
export const NAMED_TYPES: Record<FieldType, string> = {
  TEXT: 'text',
  LONG_TEXT: 'a long text',
  NUMBER: 'a number',
  MONEY: 'an amount of money',
  DATE: 'a date',
  YES_NO: 'a yes or no',
  CHOICE: 'a choice',
  CHOICES: 'several choices',
  EMAIL: 'an email address',
  PHONE: 'a phone number',
  ADDRESS: 'an address',
  COUNTRY: 'a country',
  TIME_ZONE: 'a time zone',
  EMPLOYEE: 'a person',
  FILE: 'a file',
};
