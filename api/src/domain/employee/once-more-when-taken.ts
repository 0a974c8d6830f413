import { UniqueConstraintViolationException, type EntityManager } from '@mikro-orm/core';

/**
 * Runs `work` in a transaction, and once more when somebody else took a key or a label in the meantime: the second
 * time it sees that, and chooses another one or refuses.
 */
export async function onceMoreWhenTaken<T>(
  em: EntityManager,
  work: (em: EntityManager) => Promise<T>,
): Promise<T> {
  try {
    return await em.fork().transactional(work);
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    return em.fork().transactional(work);
  }
}
