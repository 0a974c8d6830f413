import { Worker } from 'node:worker_threads';

import type { ExpressionProblem } from '../domain/ports.ts';
import { beside } from './beside.ts';
import { computedMs } from './computing-time.ts';
import type { Watched } from './evaluator-watch.ts';
import { parseExpression } from './parse-expression.ts';
import { problemOf } from './problem-of.ts';
import { stopClock } from './still-clock.ts';
import { UnusableResult, writeResult } from './write-result.ts';

/**
 * The process that evaluates. It says READY once, and then gives an outcome for each task. Nothing of one evaluation
 * reaches the next one.
 */

export interface ExpressionTask {
  readonly expression: string;
  /** JSON. */
  readonly input: unknown;
  /** What time it is, in milliseconds. */
  readonly moment: number;
}

/** `json` is the value as text. */
export type ExpressionOutcome = { readonly json: string } | { readonly problem: string };

const READY = 'ready';

// Who started this process ends it; signals that are meant for both of them must not cut off an evaluation.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
const busySince = startWatch();

const clock = stopClock();

process.on('message', (task: ExpressionTask) => {
  watchFrom(computedMs());
  void evaluate(task).then((outcome) =>
    // Not before everything that the evaluation has begun is through: it would delay the next one.
    setImmediate(() => {
      watchFrom(0);
      process.send?.(outcome);
    }),
  );
});
process.send?.(READY);

async function evaluate({ expression, input, moment }: ExpressionTask): Promise<ExpressionOutcome> {
  const parsed = parseExpression(expression);
  if ('message' in parsed) return { problem: inWords(parsed) };
  clock.set(moment);
  try {
    return { json: writeResult(await parsed.evaluate(input)) };
  } catch (error) {
    if (error instanceof UnusableResult) return { problem: error.message };
    return { problem: inWords(problemOf(error, expression)) };
  }
}

/** In the form of every problem of a value: no full stop. People count characters from 1. */
function inWords({ message, position }: ExpressionProblem): string {
  const words = message.replace(/\.$/, '');
  return position === null ? words : `${words} (at character ${position + 1})`;
}

/** Gives where to put the computing time at which an evaluation began. */
function startWatch(): Watched['busySince'] {
  const busySince = new Int32Array(new SharedArrayBuffer(4));
  const workerData: Watched = { busySince, parent: process.ppid };
  new Worker(beside(import.meta.url, 'evaluator-watch'), { workerData }).unref();
  return busySince;
}

function watchFrom(moment: number): void {
  Atomics.store(busySince, 0, moment);
  Atomics.notify(busySince, 0);
}
