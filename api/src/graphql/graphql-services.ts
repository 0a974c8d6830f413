import type { EntityManager } from '@mikro-orm/core';

import type { RecentCandidates } from '../domain/preview/recent-candidates.ts';
import type { Members } from '../domain/identity/members.ts';
import type { CatalogueReads } from '../domain/candidate/catalogue-reads.ts';
import type { ListReads } from '../domain/overview/list-reads.ts';
import type { Announcement, ProgressFeed } from '../domain/ports/progress-feed.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type { CredentialStore } from '../domain/ports/credential-store.ts';
import type { ExpressionEngine } from '../domain/mapping/engine/expression-engine.ts';
import type { JobQueue } from '../domain/ports/job-queue.ts';
import type { Providers } from '../domain/provider/providers.ts';
import type { SecretBox } from '../domain/ports/secret-box.ts';
import type { TransactionLocks } from '../domain/ports/transaction-locks.ts';
import type { WebhookDirectory } from '../domain/ports/webhook-directory.ts';

/** What the resolvers hand to the verbs. */
export interface GraphqlServices {
  readonly scopedEntityManager: (organizationId: string) => EntityManager;
  readonly lists: ListReads;
  readonly catalogue: CatalogueReads;
  readonly members: Members;
  readonly providers: Providers;
  readonly recentCandidates: RecentCandidates;
  readonly expressions: ExpressionEngine;
  readonly credentials: CredentialStore;
  readonly webhooks: Pick<WebhookDirectory, 'known'>;
  readonly secrets: SecretBox;
  readonly jobs: JobQueue;
  readonly progress: ProgressFeed;
  readonly locks: TransactionLocks;
  readonly clock: Clock;
  readonly publicUrl: string;
  /** What the organization's processes announce from now on; null means that some may have been missed. */
  readonly watch: (
    organizationId: string,
    signal: AbortSignal,
  ) => AsyncGenerator<Announcement | null>;
  /**
   * Calls `heard` with the id of each person whose session or membership ends or changes, on whichever process; with
   * null when some may have been missed. Returns how to stop.
   */
  readonly watchViewers: (heard: (userId: string | null) => void) => () => void;
}
