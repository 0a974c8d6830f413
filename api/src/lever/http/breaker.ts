import { Outage } from '../../domain/base/failure.ts';
import type { Clock } from '../../domain/ports/clock.ts';

/** Lever has failed so often that it is left alone for a while. */
export class ProviderDown extends Outage {
  constructor(retryAfterMs: number) {
    // It is kept with imports and read much later, so it names no moment.
    super('Lever isn’t responding. Sora pauses for up to a minute before it calls Lever again.', {
      retryAfterMs,
    });
  }
}

/** Spares a provider that is down, and those who wait for it. */
export interface Breaker {
  /** Throws ProviderDown while open. */
  check(): void;
  /** Runs the call, unless open. After a while open, one call is let through: it closes it, or not. */
  run<T>(call: () => Promise<T>): Promise<T>;
}

/** More than one call's tries: what fails for one thing only must not stop everything. */
const FAILURES = 8;
const FIRST_REST_MS = 5000;
const LONGEST_REST_MS = 60_000;

export function createBreaker(clock: Clock): Breaker {
  let failures = 0;
  let restMs = FIRST_REST_MS;
  /** Null while closed. */
  let openUntilMs: number | null = null;
  let isTrying = false;

  const now = () => clock.now().getTime();
  const check = () => {
    if (openUntilMs === null) return;
    const leftMs = openUntilMs - now();
    if (leftMs > 0 || isTrying) throw new ProviderDown(Math.max(leftMs, 1000));
  };
  const succeeded = () => {
    failures = 0;
    restMs = FIRST_REST_MS;
    openUntilMs = null;
  };
  const failed = (wasTrial: boolean) => {
    failures += 1;
    // Calls that were under way when it opened tell nothing new.
    if (!wasTrial && (failures < FAILURES || openUntilMs !== null)) return;
    openUntilMs = now() + restMs;
    restMs = Math.min(restMs * 2, LONGEST_REST_MS);
  };

  return {
    check,
    async run(call) {
      check();
      const isTrial = openUntilMs !== null;
      if (isTrial) isTrying = true;
      try {
        const result = await call();
        succeeded();
        return result;
      } catch (error) {
        if (isFailure(error)) failed(isTrial);
        else succeeded();
        throw error;
      } finally {
        if (isTrial) isTrying = false;
      }
    },
  };
}

/** Who says that it has had too many calls, or that this one is wrong, is not down. */
function isFailure(error: unknown): boolean {
  return error instanceof Outage && error.retryable && error.code === 'PROVIDER_OUTAGE';
}
