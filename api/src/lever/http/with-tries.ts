import { setTimeout as sleep } from 'node:timers/promises';

import { Outage } from '../../domain/base/failure.ts';
import { ProviderDown } from './breaker.ts';

const TRIES = 5;
const FIRST_WAIT_MS = 250;
/** For all waits of one call together; a longer outage is for the queue to wait out. */
const WAITS_MS = 5000;
/** No try starts once the failed ones took this long, so that slow failures do not add up. */
const FAILURES_MS = 20_000;

/**
 * Tries again when an attempt throws a retryable Outage: up to five attempts, with waits of any length up to
 * 0.25, 0.5, 1 and 2 seconds, or as long as Lever asked. Throws the last Outage. `mayRepeat` tells the outages
 * after which the request may be sent again. `turn` is waited for before each attempt.
 */
export async function withTries<T>(
  turn: () => Promise<void>,
  attempt: () => Promise<T>,
  options: {
    mayRepeat(outage: Outage): boolean;
    onRetry(outage: Outage, waitMs: number): void;
  },
): Promise<T> {
  let waitedMs = 0;
  let failedMs = 0;
  for (let tried = 1; ; tried++) {
    await turn();
    const startedAtMs = performance.now();
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Outage) || !error.retryable || error instanceof ProviderDown) {
        throw error;
      }
      if (tried === TRIES || !options.mayRepeat(error)) throw error;
      failedMs += performance.now() - startedAtMs;
      // Any length, since callers who failed together must not come back together.
      const waitMs = error.retryAfterMs ?? FIRST_WAIT_MS * 2 ** (tried - 1) * Math.random();
      waitedMs += waitMs;
      if (waitedMs > WAITS_MS || failedMs > FAILURES_MS) throw error;
      options.onRetry(error, waitMs);
      await sleep(waitMs);
    }
  }
}
