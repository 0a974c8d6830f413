import type { Problem, TypedValue } from '../../values/typed-value.ts';
import type { Question } from './answers.ts';

/** What a step of a rule comes to: a value, nothing, why there is none, or what must be known first. */
export type Outcome = TypedValue | Problem | Asking | null;

export interface Asking {
  readonly asks: Question;
}
