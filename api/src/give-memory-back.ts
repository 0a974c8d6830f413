import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const LOOK_EVERY_MS = 5_000;
/** Share of the time in which a calm process does anything. */
const CALM = 0.05;
/** Bytes that are worth a collection, which stops everything for some ten milliseconds. */
const WORTH_IT = 64 * 1024 * 1024;

/**
 * After a busy time, when nothing is asked for, has V8 give back what it would keep: where there is much memory it
 * collects so rarely that a process which needs 50 MB holds hundreds.
 */
export function giveMemoryBack(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const isDue = collectionsDue();
  let before = performance.eventLoopUtilization();
  setInterval(() => {
    const { utilization } = performance.eventLoopUtilization(before);
    before = performance.eventLoopUtilization();
    if (!isDue({ utilization, heapTotal: process.memoryUsage().heapTotal })) return;
    collect();
    isDue.collected(process.memoryUsage().heapTotal);
  }, LOOK_EVERY_MS).unref();
}

interface Look {
  /** From 0 to 1: how busy the process was since the last look. */
  readonly utilization: number;
  /** Bytes that V8 holds. */
  readonly heapTotal: number;
}

/** Tells for each look whether collecting is due: it is calm, and V8 holds much more than after the last time. */
export function collectionsDue(): ((look: Look) => boolean) & {
  collected: (heapTotal: number) => void;
} {
  let needed = 0;
  const isDue = ({ utilization, heapTotal }: Look) =>
    utilization < CALM && heapTotal - needed > WORTH_IT;
  return Object.assign(isDue, {
    collected: (heapTotal: number) => {
      needed = heapTotal;
    },
  });
}
