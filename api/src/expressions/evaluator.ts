import { readFileSync } from 'node:fs';
import self from 'node:process';
import { setImmediate } from 'node:timers';
import { Worker } from 'node:worker_threads';

import { beside } from './beside.ts';
import { computedMs } from './computing-time.ts';
import type { Watched } from './evaluator-watch.ts';
import { lockDownProcess } from './lock-down-process.ts';
import { Realms, type RealmTask } from './realm.ts';

/**
 * The process that evaluates. It is started with the path of JSONata's source, says READY once, and then gives an
 * answer for each task, within a realm that no two organizations share.
 */

export interface EvaluatorAnswer {
  /** JSON of a `RealmOutcome`. */
  readonly outcome: string;
  readonly computedMs: number;
}

const READY = 'ready';

// Who started this process ends it; signals that are meant for both of them must not cut off an evaluation.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) self.on(signal, () => undefined);
// A promise that nothing in a realm waits for, as when JSON calls a `toJSON` that fails: not the next one's concern.
self.on('unhandledRejection', () => undefined);
let preparing = false;
const busySince = startWatch();
const realms = new Realms(readFileSync(String(self.argv[2]), 'utf8'));

self.on('message', (task: RealmTask) => {
  const startedAt = computedMs();
  watchFrom(startedAt);
  const outcome = realms.evaluate(task);
  watchFrom(0);
  const answer: EvaluatorAnswer = { outcome, computedMs: computedMs() - startedAt };
  self.send?.(answer);
  prepareSoon();
});
lockDownProcess();
self.send?.(READY);
prepareSoon();

function prepareSoon(): void {
  if (preparing) return;
  preparing = true;
  setImmediate(prepare);
}

/** A realm at a time: a task that arrives meanwhile goes first. */
function prepare(): void {
  preparing = false;
  if (realms.prepare()) prepareSoon();
}

/** Gives where to put the computing time at which an evaluation began. */
function startWatch(): Watched['busySince'] {
  const busySince = new Int32Array(new SharedArrayBuffer(4));
  const workerData: Watched = { busySince, parent: self.ppid };
  new Worker(beside(import.meta.url, 'evaluator-watch'), { workerData }).unref();
  return busySince;
}

function watchFrom(moment: number): void {
  Atomics.store(busySince, 0, moment);
  Atomics.notify(busySince, 0);
}
