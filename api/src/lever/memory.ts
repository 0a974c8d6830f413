import type { Clock } from '../domain/ports.ts';

/** Keeps answers for a while, in this process. */
export interface Memory {
  /** The answer kept under this key, or what `read` gives now. Only what `keep` accepts is kept. */
  remember<T>(key: string, read: () => Promise<T>, keep: (value: T) => boolean): Promise<T>;
  forget(key: string): void;
}

/** Long enough to serve a batch of hires with few calls, short enough that a change in Lever is soon seen. */
const KEPT_MS = 5 * 60_000;
const MOST_ENTRIES = 2000;

export function createMemory(clock: Clock): Memory {
  const kept = new Map<string, { until: number; value: Promise<unknown> }>();
  return {
    async remember<T>(key: string, read: () => Promise<T>, keep: (value: T) => boolean) {
      const known = kept.get(key);
      if (known && known.until > clock.now().getTime()) return (await known.value) as T;
      const value = read();
      const entry = { until: clock.now().getTime() + KEPT_MS, value };
      kept.delete(key);
      kept.set(key, entry);
      const [oldest] = kept.keys();
      if (kept.size > MOST_ENTRIES && oldest !== undefined) kept.delete(oldest);
      let good = false;
      try {
        const answer = await value;
        good = keep(answer);
        return answer;
      } finally {
        if (!good && kept.get(key) === entry) kept.delete(key);
      }
    },
    forget(key) {
      kept.delete(key);
    },
  };
}
