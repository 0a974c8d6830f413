import type { EventSubscriber, FlushEventArgs } from '@mikro-orm/core';

/** Refuses to write a row that belongs to another organization than the one the entity manager is scoped to. */
export class OwnershipGuard implements EventSubscriber {
  onFlush({ em, uow }: FlushEventArgs): Promise<void> {
    const scope = em.getFilterParams('organization') as { organizationId: string } | undefined;
    for (const { entity, meta } of uow.getChangeSets()) {
      const owner: unknown = (entity as { organizationId?: unknown }).organizationId;
      if (owner !== scope?.organizationId) {
        return Promise.reject(
          new Error(`A ${meta.className} of another organization was about to be written.`),
        );
      }
    }
    return Promise.resolve();
  }
}
