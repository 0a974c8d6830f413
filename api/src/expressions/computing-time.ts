import { cpuUsage } from 'node:process';

/** Computing time that an evaluation may take: what it waits for a processor does not count. */
export const TIME_LIMIT_MS = 250;

/** The signal by which a process dies when an evaluation took longer. */
export const OUT_OF_TIME = 'SIGVTALRM';

/** Computing time of this process, at least 1. */
export function computedMs(): number {
  const { user, system } = cpuUsage();
  return Math.floor((user + system) / 1_000) + 1;
}
