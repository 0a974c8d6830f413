import type { ExpressionAnswer } from '../domain/mapping/engine/answers.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type { ExpressionEngine } from '../domain/mapping/engine/expression-engine.ts';
import { inWords } from './answer-of.ts';
import { checkExpression } from './check-expression.ts';
import type { ExpressionTask } from './inside-realm.ts';
import { Lane } from './lane.ts';
import { SlowExpressions } from './slow-expressions.ts';

const MOST_PROCESSES = 2;

/**
 * Evaluates in processes of their own. Organizations take turns, and so do the expressions of each. An expression that
 * took long waits in a line of its own from then on, whose process gives way to all others, so whatever runs away is
 * in no one's way but that of others who did.
 */
export function createExpressionEngine({
  clock,
}: {
  clock: Clock;
}): ExpressionEngine & { close(): Promise<void> } {
  const slow = new SlowExpressions(clock);
  const onComputed = slow.note.bind(slow);
  const lane = new Lane({ mostProcesses: MOST_PROCESSES, givesWay: false, onComputed });
  const slowLane = new Lane({ mostProcesses: 1, givesWay: true, onComputed });
  let closed = false;

  return {
    check: checkExpression,
    async evaluate({ expression, input }, organizationId): Promise<ExpressionAnswer> {
      if (closed) throw new Error('The expression engine is closed.');
      const problem = checkExpression(expression);
      if (problem) return { problem: inWords(problem) };
      const task: ExpressionTask = { expression, input, moment: clock.now().getTime() };
      const turn = { organizationId, expression };
      return new Promise((resolve, reject) => {
        const waiting = { ...turn, task: JSON.stringify(task), resolve, reject };
        (slow.has(turn) ? slowLane : lane).add(waiting);
      });
    },
    /** What is being evaluated fails. */
    async close() {
      closed = true;
      await Promise.all([lane.close(), slowLane.close()]);
    },
  };
}
