import { setTimeout as sleep } from 'node:timers/promises';

import { Outage } from '../../domain/failure.ts';

const TRIES = 4;
const FIRST_WAIT_MS = 250;
/** For all waits of one call together; a longer outage is for the queue to wait out. */
const WAITS_MS = 5000;
/** No try starts later than this, so that slow failures do not add up. */
const LAST_START_MS = 20_000;

/**
 * Tries again when an attempt throws a retryable Outage: up to four attempts, with waits of about 0.25, 0.5
 * and 1 second, or as long as Lever asked. Throws the last Outage. Only for requests that may be repeated.
 */
export async function withTries<T>(
  attempt: () => Promise<T>,
  onRetry: (outage: Outage, waitMs: number) => void,
): Promise<T> {
  const started = performance.now();
  let waitedMs = 0;
  for (let tried = 1; ; tried++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Outage) || !error.retryable || tried === TRIES) throw error;
      // Half to one and a half times the wait: callers who failed together do not come back together.
      const waitMs = error.retryAfterMs ?? FIRST_WAIT_MS * 2 ** (tried - 1) * (0.5 + Math.random());
      waitedMs += waitMs;
      if (waitedMs > WAITS_MS || performance.now() - started > LAST_START_MS) throw error;
      onRetry(error, waitMs);
      await sleep(waitMs);
    }
  }
}
