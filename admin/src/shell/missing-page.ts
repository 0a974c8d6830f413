const PATIENCE_MS = 5 * 60_000;

/** Whether a part of the app could not be fetched, in the words of the browsers and of Vite. */
export function isMissingPart(error: unknown): boolean {
  return (
    error instanceof Error &&
    /dynamically imported module|importing a module script|unable to preload/iu.test(error.message)
  );
}

/**
 * What to do about a page that could not be opened. A server that answers has another version of the app: loading
 * again finds it. Once, and no more for a while, since a page that is missing there too would load for ever.
 */
export function answerToMissingPage(known: {
  isReachable: boolean;
  /** When the app was last reloaded for this, in milliseconds; null when it was not. */
  reloadedAtMs: number | null;
  nowMs: number;
}): 'RELOAD' | 'OFFER_RELOAD' | 'SAY_UNREACHABLE' {
  if (!known.isReachable) return 'SAY_UNREACHABLE';
  const { reloadedAtMs, nowMs } = known;
  return reloadedAtMs !== null && nowMs - reloadedAtMs < PATIENCE_MS ? 'OFFER_RELOAD' : 'RELOAD';
}
