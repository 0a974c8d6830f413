import type { EntityManager } from '@mikro-orm/core';

/** The organization whose rows this entity manager reads and writes. Throws when it has none. */
export function organizationOf(em: EntityManager): string {
  const scope = em.getFilterParams('organization') as { organizationId: string } | undefined;
  if (!scope) throw new Error('The entity manager is not scoped to an organization.');
  return scope.organizationId;
}
