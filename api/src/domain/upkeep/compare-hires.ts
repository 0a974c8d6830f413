import type { EntityManager } from '@mikro-orm/core';

import { isRefusal } from '../base/failure.ts';
import { Integration } from '../integration/integration.ts';
import { needsAttention } from '../integration/needs-attention.ts';
import type { Clock } from '../ports/clock.ts';
import type { JobQueue } from '../ports/job-queue.ts';
import type { ProgressFeed } from '../ports/progress-feed.ts';
import type { Providers } from '../provider/providers.ts';
import { comparedStep } from '../import/import-step.ts';
import { listenedTo, openMissedByListeners } from './missed-by-listeners.ts';

const MINUTE_MS = 60 * 1000;
/** What is on its way may still arrive. */
const GRACE_MS = 10 * MINUTE_MS;
/** Clocks differ, and a list may lag behind. */
const OVERLAP_MS = 60 * MINUTE_MS;
/** What is looked at the first time: as long as a provider keeps deliveries. */
const FIRST_MS = 14 * 24 * 60 * MINUTE_MS;

/**
 * Compares whom the provider lists as hired, and as in the stages that are listened to, with ours since the last
 * comparison, and imports those who never reached us; no one from before something listened. Nothing to do while access is lost: what was missed is
 * caught up on after that.
 */
export async function compareHires(
  ports: {
    em: EntityManager;
    providers: Providers;
    jobs: JobQueue;
    progress: ProgressFeed;
    clock: Clock;
  },
  input: { organizationId: string; integrationId: string },
): Promise<void> {
  const { em, providers } = ports;
  const { integrationId, organizationId } = input;
  const integration = await em.findOne(Integration, { id: integrationId }, { refresh: true });
  if (!integration || integration.status === 'NOT_CONNECTED' || integration.lostAt) return;
  const listened = await listenedTo(em, integrationId);
  if (listened.length === 0) return;
  const now = ports.clock.now().getTime();
  const { comparedAt } = integration;
  const from = comparedAt ? comparedAt.getTime() - OVERLAP_MS : now - FIRST_MS;
  const since = new Date(from);
  const until = new Date(now - GRACE_MS);
  if (since >= until) return;
  const provider = providers.of(integration.provider);
  const connection = provider.connection(integrationId, { priority: 'background' });
  const looked = await openMissedByListeners(ports, {
    ...{ organizationId, integrationId, connection, listened, since, until },
    firstStep: (event) => comparedStep(event, provider.about, ports.clock.now()),
  });
  if (isRefusal(looked)) return needsAttention(ports, { integrationId, refusal: looked });
  // It is looked again from the same moment, unless that would fail for good.
  if (looked?.retryable) throw looked;
  await em.transactional(async (tx) => {
    await tx.nativeUpdate(Integration, { id: integrationId }, { comparedAt: until });
    await ports.progress.announce(tx, { topic: 'integration', organizationId, id: integrationId });
  });
  if (looked) throw looked;
}
