/** When an import that waits for Lever is tried again, e.g. "Next try in 4 min". `nextTryAt` is ISO 8601. */
export function nextTry(nextTryAt: string, now: Date): string {
  const minutes = Math.ceil((Date.parse(nextTryAt) - now.getTime()) / 60_000);
  return minutes < 1 ? 'Next try in a moment' : `Next try in ${minutes} min`;
}
