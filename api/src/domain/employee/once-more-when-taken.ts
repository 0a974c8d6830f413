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

/** The same for work that brings a transaction of its own. */
export async function onceMore<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    return work();
  }
}
