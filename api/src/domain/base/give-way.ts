/** How long one may hold up what else the process has to do, in milliseconds. */
const AT_MOST_MS = 10;

/**
 * For computing that takes a while: what it gives is awaited between small pieces, and lets everybody else go on when
 * this has gone on for ten milliseconds.
 */
export function givingWay(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < AT_MOST_MS) return;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  };
}
