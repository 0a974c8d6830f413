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

/** `wanted` is an email address or a whole name, trimmed and in lower case. */
export interface EmployeeQuestion {
  readonly kind: 'EMPLOYEE';
  readonly by: 'EMAIL' | 'NAME';
  readonly wanted: string;
}

export interface ExpressionQuestion {
  readonly kind: 'EXPRESSION';
  readonly expression: string;
  /** JSON: what the expression is applied to. */
  readonly input: unknown;
}

export interface FoundEmployee {
  readonly employeeId: string;
  readonly name: string;
  /** The address at work. */
  readonly email: string | null;
}

/** `value` is JSON; undefined became null. */
export type ExpressionAnswer = { readonly value: unknown } | { readonly problem: string };

export const NO_ANSWERS: Answers = { employees: new Map(), expressions: new Map() };

export function questionKey(question: Question): string {
  return question.kind === 'EMPLOYEE'
    ? `${question.by} ${question.wanted}`
    : JSON.stringify([question.expression, question.input]);
}
