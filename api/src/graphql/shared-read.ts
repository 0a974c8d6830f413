/**
 * One read at a time for many callers. Calls made during a read share the next one, so that every answer was read after
 * it was asked for.
 */
export function sharedRead<Asked extends readonly unknown[], T>(
  read: (...asked: Asked) => Promise<T>,
): (...asked: Asked) => Promise<T> {
  let running: Promise<void> | undefined;
  let next: Promise<T> | undefined;

  const start = (asked: Asked): Promise<T> => {
    next = undefined;
    const begun = read(...asked);
    running = settled(begun).finally(() => {
      if (!next) running = undefined;
    });
    return begun;
  };

  return (...asked) => {
    if (!running) return start(asked);
    next ??= running.then(() => start(asked));
    return next;
  };
}

async function settled(read: Promise<unknown>): Promise<void> {
  await Promise.allSettled([read]);
}
