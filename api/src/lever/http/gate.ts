import { setTimeout as sleep } from 'node:timers/promises';

/** Lets works begin in the order in which they came, as fast as the pace allows. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>;

export interface Pace {
  readonly atOnce: number;
  /** In the long run; Infinity for no limit. */
  readonly perSecond: number;
  /** How many may begin together after a rest. */
  readonly burst: number;
}

export function createGate({ atOnce, perSecond, burst }: Pace): Gate {
  let running = 0;
  const waiting: (() => void)[] = [];
  let tokens = burst;
  let countedAtMs = performance.now();

  /** Takes a token, on credit if need be: how long until it is earned. */
  const takeToken = (): number => {
    if (perSecond === Infinity) return 0;
    const now = performance.now();
    tokens = Math.min(burst, tokens + ((now - countedAtMs) / 1000) * perSecond) - 1;
    countedAtMs = now;
    return tokens < 0 ? (-tokens / perSecond) * 1000 : 0;
  };

  return async (work) => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      const waitMs = takeToken();
      if (waitMs > 0) await sleep(waitMs);
      return await work();
    } finally {
      // The place passes straight to the next in line, if there is one.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
