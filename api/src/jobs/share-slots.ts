import type { ForbiddenFlagsFn, Job, Worker, WorkerEvents } from 'graphile-worker';

/** The flag of a job that was in hand when two workers died, and may be why. */
export const SUSPECT = 'suspect';

/** So many slots are left to connections that hold none. */
const KEPT_FOR_OTHERS = 2;

/**
 * The connections that may not have another slot now. `held`: for each slot in use, whose it is; null for
 * work that is no connection's. One that is alone may have all but two, several share those evenly, and
 * no one who holds a slot gets one of the last two.
 */
export function connectionsToSkip(held: readonly (string | null)[], slots: number): string[] {
  const counts = new Map<string, number>();
  for (const id of held) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  const shared = slots - KEPT_FOR_OTHERS;
  if (held.length >= shared) return [...counts.keys()];
  const share = Math.ceil(shared / counts.size);
  return [...counts].filter(([, count]) => count >= share).map(([id]) => id);
}

/** The flags of jobs that may not begin now. `held`: for each slot in use, the flags of its job. */
export function flagsToSkip(held: readonly (readonly string[])[], slots: number): string[] {
  const connections = held.map((flags) => flags.find((flag) => flag !== SUSPECT) ?? null);
  const isSuspectAtWork = held.some((flags) => flags.includes(SUSPECT));
  return [...connectionsToSkip(connections, slots), ...(isSuspectAtWork ? [SUSPECT] : [])];
}

/**
 * Tells graphile-worker which jobs to leave for now: a job's flags are the integration that it works for, and whether it
 * is suspect. The
 * slots of a pool look for jobs one after the other, since two that look at once would not see what the other
 * is about to hold.
 */
export function shareSlots(
  events: WorkerEvents,
  workers: ReadonlySet<Worker>,
  slots: number,
): ForbiddenFlagsFn {
  let looking = Promise.resolve();
  let looked = () => {};
  // A worker that was told what to leave then looks, and a look ends in one of these.
  for (const end of ['job:start', 'worker:getJob:empty', 'worker:getJob:error'] as const) {
    events.on(end, () => looked());
  }
  return async () => {
    const before = looking;
    const { promise, resolve } = Promise.withResolvers<void>();
    looking = promise;
    await before;
    looked = resolve;
    return flagsToSkip(
      activeJobs(workers).map(({ flags }) => Object.keys(flags ?? {})),
      slots,
    );
  };
}

/** The slots of a pool, as they come and go. */
export function workersOf(events: WorkerEvents): ReadonlySet<Worker> {
  const workers = new Set<Worker>();
  events.on('worker:create', ({ worker }) => void workers.add(worker));
  events.on('worker:stop', ({ worker }) => void workers.delete(worker));
  return workers;
}

export function activeJobs(workers: ReadonlySet<Worker>): readonly Job[] {
  return [...workers].map((worker) => worker.getActiveJob()).filter((job) => job !== null);
}
