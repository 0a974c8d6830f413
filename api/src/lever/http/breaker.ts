import { Outage } from '../../domain/base/failure.ts';
import type { Clock } from '../../domain/ports/clock.ts';

/** Lever has failed so often that it is left alone for a while. */
export class ProviderDown extends Outage {
  constructor(retryAfterMs: number) {
    // It is kept with imports and read much later, so it names no moment.
    super('Lever isn’t responding. Sora will try again shortly.', {
      retryAfterMs,
    });
  }
}

/** Spares a provider that is down, and those who wait for it. */
export interface Breaker {
  /** Throws ProviderDown while open. */
  check(): void;
  /**
   * Runs the call, unless open. After a while open, one call is let through: it closes it, or not. `subject` is what
   * the call is about, such as one candidate: its failures count once until a call works, however often it is tried.
   */
  run<T>(subject: string, call: () => Promise<T>): Promise<T>;
}

/** Different ones in a row: what fails for one or two of them says nothing of all the others. */
const SUBJECTS_FAILED = 8;
const FIRST_REST_MS = 5000;
const LONGEST_REST_MS = 60_000;

export function createBreaker(clock: Clock): Breaker {
  /** Since the last call that worked. */
  const failedSubjects = new Set<string>();
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
    failedSubjects.clear();
    restMs = FIRST_REST_MS;
    openUntilMs = null;
  };
  const failed = (subject: string, wasTrial: boolean) => {
    const isNew = !failedSubjects.has(subject);
    failedSubjects.add(subject);
    // Calls that were under way when it opened tell nothing new.
    if (!wasTrial && (failedSubjects.size < SUBJECTS_FAILED || openUntilMs !== null)) return;
    // One that failed before fails of itself, perhaps: the next may soon tell.
    openUntilMs = now() + (isNew || !wasTrial ? restMs : FIRST_REST_MS);
    if (isNew || !wasTrial) restMs = Math.min(restMs * 2, LONGEST_REST_MS);
  };

  return {
    check,
    async run(subject, call) {
      check();
      const isTrial = openUntilMs !== null;
      if (isTrial) isTrying = true;
      try {
        const result = await call();
        succeeded();
        return result;
      } catch (error) {
        if (isFailure(error)) failed(subject, isTrial);
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
