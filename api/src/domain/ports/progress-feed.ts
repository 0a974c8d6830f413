import type { EntityManager } from '@mikro-orm/core';

/** What can be watched. */
export interface Announcement {
  readonly topic: 'import' | 'integration' | 'workflow' | 'employee';
  readonly organizationId: string;
  readonly id: string;
}

/** Tells every process that something changed. */
export interface ProgressFeed {
  /** Inside `em`'s transaction: told when it commits, never when it does not. */
  announce(em: EntityManager, announcement: Announcement): Promise<void>;
}
