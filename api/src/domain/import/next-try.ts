const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** After each try that failed; every further one comes an hour later. */
const WAITS_MS = [
  2 * SECOND_MS,
  5 * SECOND_MS,
  15 * SECOND_MS,
  45 * SECOND_MS,
  2 * MINUTE_MS,
  5 * MINUTE_MS,
  15 * MINUTE_MS,
  30 * MINUTE_MS,
];

/** As long as a provider keeps what it announced. */
const PATIENCE_MS = 14 * 24 * HOUR_MS;

/**
 * When an import that waits for the provider is tried again, after `tries` of this wait that failed. Null once it
 * has waited for two weeks.
 */
export function nextTry(input: {
  readonly tries: number;
  readonly waitingSince: Date;
  readonly now: Date;
  /** How long the provider asked us to wait. */
  readonly retryAfterMs?: number | undefined;
}): Date | null {
  const { tries, waitingSince, now, retryAfterMs = 0 } = input;
  if (now.getTime() - waitingSince.getTime() >= PATIENCE_MS) return null;
  const waitMs = WAITS_MS[tries - 1] ?? HOUR_MS;
  return new Date(now.getTime() + Math.max(waitMs, Math.min(retryAfterMs, HOUR_MS)));
}
