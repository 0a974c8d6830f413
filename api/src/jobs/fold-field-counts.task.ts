import type { Task } from 'graphile-worker';

/** Every few minutes: counts of employees stay quick to read, however many hires come. */
export function foldFieldCountsTask(fold: () => Promise<void>): Task {
  return () => fold();
}
