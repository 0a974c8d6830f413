import type { EntityManager } from '@mikro-orm/core';

import type { RecentCandidates } from '../domain/candidate/recent-candidates.ts';
import type { Members } from '../domain/identity/members.ts';
import type { LeverEnvironment } from '../domain/integration/integration.ts';
import type { CatalogueReads } from '../domain/catalogue-reads.ts';
import type { ListReads } from '../domain/overview/list-reads.ts';
import type {
  Announcement,
  Clock,
  CredentialStore,
  ExpressionEngine,
  JobQueue,
  ProgressFeed,
  Provider,
  SecretBox,
  TransactionLocks,
  WebhookDirectory,
} from '../domain/ports.ts';

/** What the resolvers hand to the verbs. */
export interface GraphqlServices {
  readonly scopedEntityManager: (organizationId: string) => EntityManager;
  readonly lists: ListReads;
  readonly catalogue: CatalogueReads;
  readonly members: Members;
  readonly provider: Provider;
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
  readonly leverEnvironment: LeverEnvironment;
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
