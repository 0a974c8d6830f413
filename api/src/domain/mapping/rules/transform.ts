import type { MoneyInterval } from '../../values/field-value.ts';

/**
 * One step of a mapping rule: takes the value that the step before gave and gives another one, nothing, or a
 * problem. A step that is given nothing gives nothing, but for CONSTANT and EXPRESSION.
 */
export type Transform =
  | SplitName
  | ChangeCase
  | ValueTable
  | ReadDate
  | FormatPhone
  | MakeMoney
  | ConvertPayInterval
  | ReadYesNo
  | ReadNumber
  | FormatNumber
  | WriteCountry
  | WriteRegion
  | Constant
  | FindEmployee
  | ChangeList
  | Expression;
export type TransformKind = Transform['kind'];

/** One part of a whole name. AUTO: family name first for names in Han, Hangul or Kana, given name first otherwise. */
export interface SplitName {
  readonly kind: 'SPLIT_NAME';
  readonly part: 'GIVEN' | 'MIDDLE' | 'GIVEN_AND_MIDDLE' | 'FAMILY' | 'SUFFIX';
  readonly order: 'AUTO' | 'GIVEN_FIRST' | 'FAMILY_FIRST';
}

/** White space is tidied in any case; TIDY does no more. */
export interface ChangeCase {
  readonly kind: 'CHANGE_CASE';
  readonly to: 'TIDY' | 'UPPER' | 'LOWER' | 'TITLE' | 'SENTENCE';
}

/** Compares trimmed texts whatever their case. Of a list, each entry is looked up. */
export interface ValueTable {
  readonly kind: 'VALUE_TABLE';
  /** `to` is null where no one has decided yet, and the value is kept; empty, it leaves the field empty. */
  readonly rows: readonly { readonly from: string; readonly to: string | null }[];
  /** What becomes of a value that no row has: USE gives `otherwiseValue`. */
  readonly otherwise: 'KEEP' | 'EMPTY' | 'PROBLEM' | 'USE';
  readonly otherwiseValue: string | null;
}

/** A day from a text, or from a moment in milliseconds, which is a day only in a time zone. */
export interface ReadDate {
  readonly kind: 'READ_DATE';
  /** What 4/5/2026 means. Unmistakable forms are read in any case. */
  readonly dayOrder: 'DAY_FIRST' | 'MONTH_FIRST';
  /** IANA name. */
  readonly timeZone: string;
}

/** E.164, e.g. +15105550142. */
export interface FormatPhone {
  readonly kind: 'FORMAT_PHONE';
  /** ISO 3166 two letters, for numbers without a country code. Null: these are a problem. */
  readonly country: string | null;
}

/** An amount with what it lacks. A value that is money already keeps its own currency and interval. */
export interface MakeMoney {
  readonly kind: 'MAKE_MONEY';
  /** ISO 4217. */
  readonly currency: string;
  readonly interval: MoneyInterval;
}

/** Pay of one interval as pay of another, in exact decimals, rounded half up at the end. A sum paid once is a problem. */
export interface ConvertPayInterval {
  readonly kind: 'CONVERT_PAY_INTERVAL';
  readonly to: MoneyInterval;
  /** Decimal number as text, e.g. "40". */
  readonly hoursPerWeek: string;
  /** Decimal number as text, e.g. "5". */
  readonly daysPerWeek: string;
  /** 0 to 6 decimal places. */
  readonly decimals: number;
}

/** Words in any case, besides yes, no, true and false. */
export interface ReadYesNo {
  readonly kind: 'READ_YES_NO';
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

export interface ReadNumber {
  readonly kind: 'READ_NUMBER';
  readonly decimalMark: 'POINT' | 'COMMA';
}

/** A number as text. */
export interface FormatNumber {
  readonly kind: 'FORMAT_NUMBER';
  /** 0 to 6; null keeps them as they are. */
  readonly decimals: number | null;
  /** Whether thousands are set apart by commas. */
  readonly grouped: boolean;
}

/** A country from its English name or its code of two or three letters. */
export interface WriteCountry {
  readonly kind: 'WRITE_COUNTRY';
  readonly as: 'CODE' | 'NAME';
}

/** A state, province or the like (ISO 3166-2) of one country, from its name or code: CA, US-CA or California. */
export interface WriteRegion {
  readonly kind: 'WRITE_REGION';
  /** ISO 3166 two letters. */
  readonly country: string;
  readonly as: 'CODE' | 'NAME';
}

export interface Constant {
  readonly kind: 'CONSTANT';
  readonly value: string;
  readonly when: 'ALWAYS' | 'EMPTY';
}

/** An employee in Sora. NAME finds only whom the name fits alone. */
export interface FindEmployee {
  readonly kind: 'FIND_EMPLOYEE';
  readonly by: 'EMAIL' | 'NAME';
}

export interface ChangeList {
  readonly kind: 'CHANGE_LIST';
  readonly take: 'FIRST' | 'LAST' | 'JOINED' | 'SPLIT';
  /** Between entries, for JOINED and SPLIT. */
  readonly separator: string;
}

/** JSONata. Its input is `{ value, candidate, fields }`: the value so far, the person, and every field by its key. */
export interface Expression {
  readonly kind: 'EXPRESSION';
  readonly expression: string;
}
