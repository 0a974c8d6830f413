import { UniqueConstraintViolationException, type EntityManager } from '@mikro-orm/core';

/**
 * Runs `work` in a transaction, and once more when somebody else took a key or a label in the meantime: the second
 * time it sees that, and chooses another one or refuses.
 */
export function onceMoreWhenTaken<T>(
  em: EntityManager,
  work: (em: EntityManager) => Promise<T>,
): Promise<T> {
  return onceMore(() => em.fork().transactional(work));
}

/** So many keys one piece of work can find taken, one after the other: a webhook and a listener. */
const KEYS = 2;

/** The same for work that brings transactions of its own: once more for each key that it may find taken. */
export async function onceMore<T>(work: () => Promise<T>, keys = KEYS): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (keys === 0 || !(error instanceof UniqueConstraintViolationException)) throw error;
    return onceMore(work, keys - 1);
  }
}
