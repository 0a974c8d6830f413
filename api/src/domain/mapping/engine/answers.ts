import {
  employeeQuestionKey,
  type EmployeeQuestion,
  type FoundEmployee,
} from '../../employee/employee-question.ts';

/**
 * What a mapping has to know and cannot find out, since it does no I/O. Mapping without an answer that it
 * needs gives the question instead; the caller finds the answers and maps again (`map-with-answers.ts`).
 */
export interface Answers {
  /** By `questionKey`. */
  readonly employees: ReadonlyMap<string, readonly FoundEmployee[]>;
  /** By `questionKey`. */
  readonly expressions: ReadonlyMap<string, ExpressionAnswer>;
}

export type Question = EmployeeQuestion | ExpressionQuestion;

export interface ExpressionQuestion {
  readonly kind: 'EXPRESSION';
  readonly expression: string;
  /** JSON: what the expression is applied to. */
  readonly input: unknown;
}

/** `value` is JSON; undefined became null. */
export type ExpressionAnswer = { readonly value: unknown } | { readonly problem: string };

export const NO_ANSWERS: Answers = { employees: new Map(), expressions: new Map() };

export function questionKey(question: Question): string {
  return question.kind === 'EMPLOYEE'
    ? employeeQuestionKey(question)
    : JSON.stringify([question.expression, question.input]);
}
