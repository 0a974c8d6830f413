import type { EntityManager } from '@mikro-orm/core';

/** What can be watched. */
export type Announcement =
  | { readonly topic: 'import'; readonly organizationId: string; readonly id: string }
  | { readonly topic: 'integration'; readonly organizationId: string; readonly id: string };

/** Tells every process that something changed. */
export interface ProgressFeed {
  /** Inside `em`'s transaction: told when it commits, never when it does not. */
  announce(em: EntityManager, announcement: Announcement): Promise<void>;
}
