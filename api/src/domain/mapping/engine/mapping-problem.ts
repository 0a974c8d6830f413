/** Why a rule cannot be used, known when it is written. */
export interface MappingProblem {
  /** The key of the employee field whose rule it is. */
  readonly employeeField: string;
  readonly code: MappingProblemCode;
  /** What is wrong and what to do. */
  readonly message: string;
  /** Index of the transform that is wrong; null when it is none. */
  readonly transform: number | null;
  /** Where in the transform's expression, counted from 0. */
  readonly position: number | null;
}

/** Permanent codes, in docs/error-codes.md. */
export type MappingProblemCode =
  | 'UNKNOWN_EMPLOYEE_FIELD'
  | 'UNKNOWN_SOURCE_FIELD'
  | 'TOO_MANY_SOURCE_FIELDS'
  | 'TYPE_MISMATCH'
  | 'TRANSFORM_INVALID'
  | 'EXPRESSION_INVALID'
  | 'CYCLIC_LOOK_UP'
  | 'DOUBLE_RULE'
  | 'PAY_IN_NAME';
