import type { EntityManager } from '@mikro-orm/core';

/** What somebody waits for is live. */
export type Priority = 'live' | 'background';

/** Queues work in the caller's transaction, on `em`'s connection. No connection keeps the others' work waiting. */
export interface JobQueue {
  /** Imports what was missed since a moment, for what listens now. */
  catchUp(
    em: EntityManager,
    job: { organizationId: string; integrationId: string; since: Date },
  ): Promise<void>;
  /** Compares the hires at the provider with ours, behind live imports. A connection has one such job. */
  compareHires(
    em: EntityManager,
    job: { organizationId: string; integrationId: string },
  ): Promise<void>;
  /** `priority`: live imports go first. `runAt`: not before; at once without it. An import has one such job. */
  retryImport(
    em: EntityManager,
    job: {
      organizationId: string;
      integrationId: string;
      importId: string;
      claim: string;
      priority: Priority;
      runAt?: Date;
    },
  ): Promise<void>;
  /** Lets imports that wait for the provider go on now; those that were not tried since `triedBefore`. */
  resumeImports(
    em: EntityManager,
    job: { integrationId: string; triedBefore: Date; now: Date },
  ): Promise<void>;
}
