import { workerData } from 'node:worker_threads';

import { computedMs, OUT_OF_TIME, TIME_LIMIT_MS } from './computing-time.ts';

/**
 * The thread that ends its process: when an evaluation has computed for too long, and when the process that started the
 * process has died. The thread that evaluates may be too busy to notice either.
 */

export interface Watched {
  /** The computing time at which the evaluation began, in milliseconds; 0 while there is none. */
  readonly busySince: Int32Array<SharedArrayBuffer>;
  readonly parent: number;
}

const LOOK_EVERY_MS = 20;
const LOOK_FOR_PARENT_EVERY_MS = 1_000;

const { busySince, parent } = workerData as Watched;
for (;;) {
  const since = Atomics.load(busySince, 0);
  if (since > 0 && computedMs() - since > TIME_LIMIT_MS) process.kill(process.pid, OUT_OF_TIME);
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  Atomics.wait(busySince, 0, since, since > 0 ? LOOK_EVERY_MS : LOOK_FOR_PARENT_EVERY_MS);
}
