/** The types that a source field or an employee field can have. */
export const FIELD_TYPES = [
  'TEXT',
  'LONG_TEXT',
  'NUMBER',
  'MONEY',
  'DATE',
  'YES_NO',
  'CHOICE',
  'CHOICES',
  'EMAIL',
  'PHONE',
  'ADDRESS',
  'COUNTRY',
  'TIME_ZONE',
  'EMPLOYEE',
  'FILE',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

export const MONEY_INTERVALS = [
  'YEAR',
  'MONTH',
  'SEMI_MONTH',
  'TWO_MONTHS',
  'TWO_WEEKS',
  'WEEK',
  'DAY',
  'HOUR',
  'ONE_TIME',
] as const;
export type MoneyInterval = (typeof MONEY_INTERVALS)[number];

/** `amount` is a decimal number as text, in whole currency units: it never passes through floating point. */
export interface Money {
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly interval: MoneyInterval;
}

/** A person as a provider names them, and as an employee once found among these. */
export interface PersonReference {
  readonly name: string;
  readonly email: string | null;
  readonly employeeId?: string;
}

/**
 * A value of a field. Which member it is follows from the field's type: NUMBER number, MONEY Money,
 * DATE a text YYYY-MM-DD, YES_NO boolean, CHOICES texts, EMPLOYEE PersonReference, all others text.
 */
export type FieldValue = string | number | boolean | readonly string[] | Money | PersonReference;
