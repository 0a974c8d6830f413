/**
 * Reads for many who ask at once: one read runs at a time, and whoever asks meanwhile is answered by the next one, which
 * begins after they asked.
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
