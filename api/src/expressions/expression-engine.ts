import type { ExpressionAnswer, ExpressionQuestion } from '../domain/mapping/answers.ts';
import type { Clock, ExpressionEngine } from '../domain/ports.ts';
import { EvaluatorProcess } from './evaluator-process.ts';
import type { ExpressionTask } from './evaluator.ts';
import { parseExpression } from './parse-expression.ts';
import { Turns } from './turns.ts';

const MOST_PROCESSES = 2;

interface Waiting {
  readonly task: ExpressionTask;
  readonly resolve: (answer: ExpressionAnswer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Evaluates in processes of their own, which are started when they are needed. One expression occupies one of them at
 * most and takes turns with the others, so the other process is free for these while it runs away.
 */
export function createExpressionEngine({
  clock,
}: {
  clock: Clock;
}): ExpressionEngine & { close(): Promise<void> } {
  const turns = new Turns<Waiting>();
  const evaluators = new Set<EvaluatorProcess>();
  const resting: EvaluatorProcess[] = [];
  let serving = 0;
  let closed = false;

  function evaluate({ expression, input }: ExpressionQuestion): Promise<ExpressionAnswer> {
    return new Promise((resolve, reject) => {
      const task = { expression, input, moment: clock.now().getTime() };
      if (closed) throw new Error('The expression engine is closed.');
      turns.add(expression, { task, resolve, reject });
      if (serving < MOST_PROCESSES) void serve();
    });
  }

  async function serve(): Promise<void> {
    serving += 1;
    for (let next = turns.take(); next; next = turns.take()) {
      const evaluator = restedEvaluator();
      await evaluator.ask(next.item.task).then(next.item.resolve, next.item.reject);
      if (evaluator.ended) evaluators.delete(evaluator);
      else resting.push(evaluator);
      turns.giveBack(next.key);
    }
    serving -= 1;
  }

  function restedEvaluator(): EvaluatorProcess {
    for (let evaluator = resting.pop(); evaluator; evaluator = resting.pop()) {
      if (!evaluator.ended) return evaluator;
      evaluators.delete(evaluator);
    }
    const evaluator = new EvaluatorProcess();
    evaluators.add(evaluator);
    return evaluator;
  }

  return {
    check(expression) {
      const parsed = parseExpression(expression);
      return 'message' in parsed ? parsed : null;
    },
    evaluate,
    /** What is being evaluated fails. */
    async close() {
      closed = true;
      for (let next = turns.take(); next; next = turns.take()) {
        next.item.reject(new Error('The expression engine is closed.'));
      }
      await Promise.all([...evaluators].map((evaluator) => evaluator.end()));
    },
  };
}
