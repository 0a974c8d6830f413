/**
 * Does `work` with every item, `atOnce` of them at a time, and gives each result as soon as it is there, in any order.
 * Begins nothing more, and ends at once, when `signal` is aborted or the reader stops; throws what `work` throws.
 */
export async function* severalAtOnce<Item, Result>(
  items: readonly Item[],
  options: { atOnce: number; signal: AbortSignal },
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result, void> {
  const { atOnce, signal } = options;
  const stopped = new Promise<null>((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
  const underWay = new Map<number, Promise<{ index: number; result: Result }>>();
  let next = 0;
  while (!signal.aborted) {
    for (const item of items.slice(next, next + atOnce - underWay.size)) {
      const index = next++;
      underWay.set(
        index,
        work(item).then((result) => ({ index, result })),
      );
    }
    if (underWay.size === 0) return;
    const done = await Promise.race([stopped, ...underWay.values()]);
    if (!done) return;
    underWay.delete(done.index);
    yield done.result;
  }
}
