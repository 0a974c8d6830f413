import type { ExpressionAnswer, ExpressionQuestion } from './answers.ts';

/** Evaluates JSONata within limits of time and memory, each expression apart from everything else. */
export interface ExpressionEngine {
  /** What is wrong with the text of an expression; null when it can be evaluated. */
  check(expression: string): ExpressionProblem | null;
  /** A limit that is hit, like every other failure of the expression, is an answer with a problem. */
  evaluate(question: ExpressionQuestion, organizationId: string): Promise<ExpressionAnswer>;
}

export interface ExpressionProblem {
  readonly message: string;
  /** Where in the text, counted from 0. Null when that cannot be told. */
  readonly position: number | null;
}
