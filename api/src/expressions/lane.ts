import type { ExpressionAnswer } from '../domain/mapping/engine/answers.ts';
import { EvaluatorProcess, type EvaluatorOptions } from './evaluator-process.ts';
import { Turns, type Turn } from './turns.ts';

export interface Waiting extends Turn {
  /** JSON of an `ExpressionTask`. */
  readonly task: string;
  readonly resolve: (answer: ExpressionAnswer) => void;
  readonly reject: (error: unknown) => void;
}

/** A line of evaluations and the processes that serve it, which are started when they are needed. */
export class Lane {
  readonly #options: EvaluatorOptions & { mostProcesses: number };
  readonly #turns = new Turns<Waiting>();
  readonly #evaluators = new Set<EvaluatorProcess>();
  readonly #resting: EvaluatorProcess[] = [];
  #serving = 0;

  constructor(options: EvaluatorOptions & { mostProcesses: number }) {
    this.#options = options;
  }

  add(waiting: Waiting): void {
    this.#turns.add(waiting);
    if (this.#serving < this.#options.mostProcesses) void this.#serve();
  }

  /** What waits and what is being evaluated fails. */
  async close(): Promise<void> {
    for (let next = this.#turns.take(); next; next = this.#turns.take()) {
      next.reject(new Error('The expression engine is closed.'));
      this.#turns.giveBack(next);
    }
    await Promise.all([...this.#evaluators].map((evaluator) => evaluator.end()));
  }

  async #serve(): Promise<void> {
    this.#serving += 1;
    for (let next = this.#turns.take(); next; next = this.#turns.take()) {
      await this.#answer(next).then(next.resolve, next.reject);
      this.#turns.giveBack(next);
    }
    this.#serving -= 1;
  }

  async #answer(waiting: Waiting): Promise<ExpressionAnswer> {
    for (let evaluator = this.#rested(); ; evaluator = this.#fresh()) {
      const answer = await evaluator.ask(waiting);
      if (evaluator.ended) this.#evaluators.delete(evaluator);
      else this.#resting.push(evaluator);
      if (answer) return answer;
    }
  }

  #rested(): EvaluatorProcess {
    for (let evaluator = this.#resting.pop(); evaluator; evaluator = this.#resting.pop()) {
      if (!evaluator.ended) return evaluator;
      this.#evaluators.delete(evaluator);
    }
    return this.#fresh();
  }

  #fresh(): EvaluatorProcess {
    const evaluator = new EvaluatorProcess(this.#options);
    this.#evaluators.add(evaluator);
    return evaluator;
  }
}
