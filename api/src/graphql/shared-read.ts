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

/** The same for each key: only those share who ask for the same. */
export function sharedReads<Asked extends readonly unknown[], T>(
  keyOf: (...asked: Asked) => string,
  read: (...asked: Asked) => Promise<T>,
): (...asked: Asked) => Promise<T> {
  const askedFor = new Map<string, { readonly read: typeof read; callers: number }>();
  return async (...asked) => {
    const key = keyOf(...asked);
    const shared = askedFor.get(key) ?? { read: sharedRead(read), callers: 0 };
    askedFor.set(key, shared);
    shared.callers += 1;
    try {
      return await shared.read(...asked);
    } finally {
      shared.callers -= 1;
      if (shared.callers === 0) askedFor.delete(key);
    }
  };
}

async function settled(read: Promise<unknown>): Promise<void> {
  await Promise.allSettled([read]);
}
