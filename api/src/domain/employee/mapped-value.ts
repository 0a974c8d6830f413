import type { FieldValue } from '../values/field-value.ts';

/** What the rules give for one employee field. */
export interface MappedValue {
  readonly employeeField: string;
  /** The source fields whose values were used. Empty when none was filled. */
  readonly sourceFields: readonly UsedSourceField[];
  /** What the source fields hold, in words. */
  readonly raw: string | null;
  readonly value: FieldValue | null;
  /** What the employee gets, in words. */
  readonly text: string | null;
  /** Why there is no value although a source field holds one, e.g. "“soon” is not a date". */
  readonly problem: string | null;
  /** It was for administrators when it was made, and stays so when the field is opened later. */
  readonly forAdministrators?: true;
}

export interface UsedSourceField {
  readonly key: string;
  readonly label: string;
}
