import type { EntityManager, FilterQuery } from '@mikro-orm/core';

import type { Clock } from '../ports/clock.ts';
import type { JobQueue } from '../ports/job-queue.ts';
import type { ProgressFeed } from '../ports/progress-feed.ts';
import type { Providers } from '../provider/providers.ts';
import { isRefusal } from '../base/failure.ts';
import { Integration } from '../integration/integration.ts';
import { needsAttention } from '../integration/needs-attention.ts';
import { Import } from '../import/import.ts';
import { caughtUpStep } from '../import/import-step.ts';
import { listenedTo, openMissedByListeners } from './missed-by-listeners.ts';
import { queueAgain } from '../import/queue-again.ts';

/** The problems of imports that could not read the candidate, and may once the connection is made again. */
const WITHOUT_ACCESS = [
  'GRANT_REVOKED',
  'CLIENT_REJECTED',
  'WRONG_ENVIRONMENT',
  'PERMISSION_MISSING',
  'API_KEY_REJECTED',
  'CANDIDATE_CONFIDENTIAL',
  'PROVIDER_ANSWER_UNUSABLE',
  'PROVIDER_OUTAGE',
  'PROVIDER_RATE_LIMITED',
];
/** So many are read at once; after a long time without access there may be thousands. */
const BATCH = 100;
/** A hire just before the connection was lost may not have been processed. */
const MARGIN_MS = 60 * 60 * 1000;

/**
 * After a time without access: opens an import for everybody whom the provider knows of and we do not, and queues
 * those again that failed for want of access. New hires go first. Safe to repeat: a hire has one
 * import.
 */
export async function catchUp(
  ports: {
    em: EntityManager;
    providers: Providers;
    jobs: JobQueue;
    progress: ProgressFeed;
    clock: Clock;
  },
  input: { organizationId: string; integrationId: string; since: Date },
): Promise<void> {
  const { em, providers } = ports;
  const { integrationId } = input;
  for await (const one of withoutAccess(em, integrationId)) {
    await queueAgain(ports, one, 'ACCESS_RESTORED');
  }

  const provider = await providers.ofIntegration(integrationId);
  const listened = await listenedTo(em, integrationId);
  const looked =
    listened.length === 0
      ? null
      : await openMissedByListeners(ports, {
          ...{ organizationId: input.organizationId, integrationId, listened },
          connection: provider.connection(integrationId, { priority: 'background' }),
          since: new Date(input.since.getTime() - MARGIN_MS),
          firstStep: (event) => caughtUpStep(event, provider.about, ports.clock.now()),
        });
  if (isRefusal(looked)) return needsAttention(ports, { integrationId, refusal: looked });
  // It is looked again from the same moment, unless that would fail for good.
  if (looked?.retryable) throw looked;
  await caughtUp(ports, input);
  if (looked) throw looked;
}

/** The imports that failed for want of access, the oldest first. */
async function* withoutAccess(em: EntityManager, integrationId: string): AsyncGenerator<Import> {
  const failed = { integrationId, status: 'FAILED', problem: { code: { $in: WITHOUT_ACCESS } } };
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const batch = await em.find(Import, { ...failed, id: { $gt: after } } as FilterQuery<Import>, {
      orderBy: { id: 'asc' },
      limit: BATCH,
      disableIdentityMap: true,
    });
    yield* batch;
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) return;
    after = last.id;
  }
}

/** Nothing is missing any more, unless the connection was lost again meanwhile. */
async function caughtUp(
  { em, progress }: { em: EntityManager; progress: ProgressFeed },
  input: { organizationId: string; integrationId: string; since: Date },
): Promise<void> {
  await em.transactional(async (tx) => {
    await tx.nativeUpdate(
      Integration,
      { id: input.integrationId, lostAt: { $lt: new Date(input.since.getTime() + 1000) } },
      { lostAt: null },
    );
    await progress.announce(tx, {
      topic: 'integration',
      organizationId: input.organizationId,
      id: input.integrationId,
    });
  });
}
