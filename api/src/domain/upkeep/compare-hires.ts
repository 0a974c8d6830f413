import type { EntityManager } from '@mikro-orm/core';

import { isRefusal } from '../base/failure.ts';
import { Integration } from '../integration/integration.ts';
import { needsAttention } from '../integration/needs-attention.ts';
import type { Clock } from '../ports/clock.ts';
import type { JobQueue } from '../ports/job-queue.ts';
import type { ProgressFeed } from '../ports/progress-feed.ts';
import type { Provider } from '../provider/provider.ts';
import { comparedStep } from '../import/import-step.ts';
import { listeningSince, openMissedHires } from './open-missed-hires.ts';

const MINUTE_MS = 60 * 1000;
/** What is on its way may still arrive. */
const GRACE_MS = 10 * MINUTE_MS;
/** Clocks differ, and a list may lag behind. */
const OVERLAP_MS = 60 * MINUTE_MS;
/** What is looked at the first time: as long as Lever keeps deliveries. */
const FIRST_MS = 14 * 24 * 60 * MINUTE_MS;

/**
 * Compares the hires that the provider lists with ours since the last comparison, and imports those that never
 * reached us; no one who was hired before something listened. Nothing to do while access is lost: what was missed is
 * caught up on after that.
 */
export async function compareHires(
  ports: {
    em: EntityManager;
    provider: Provider;
    jobs: JobQueue;
    progress: ProgressFeed;
    clock: Clock;
  },
  input: { organizationId: string; integrationId: string },
): Promise<void> {
  const { em, provider } = ports;
  const { integrationId, organizationId } = input;
  const integration = await em.findOne(Integration, { id: integrationId }, { refresh: true });
  if (!integration || integration.status === 'NOT_CONNECTED' || integration.lostAt) return;
  const listening = await listeningSince(em, integrationId);
  if (!listening) return;
  const now = ports.clock.now().getTime();
  const { comparedAt } = integration;
  const from = comparedAt ? comparedAt.getTime() - OVERLAP_MS : now - FIRST_MS;
  const since = new Date(Math.max(from, listening.getTime()));
  const until = new Date(now - GRACE_MS);
  if (since >= until) return;
  const connection = provider.connection(integrationId, { priority: 'background' });
  const hired = await connection.hiredSince(since, until);
  if (isRefusal(hired)) return needsAttention(ports, { integrationId, refusal: hired });
  const firstStep = comparedStep(ports.clock.now());
  await openMissedHires(ports, { organizationId, integrationId, hired, firstStep });
  await em.transactional(async (tx) => {
    await tx.nativeUpdate(Integration, { id: integrationId }, { comparedAt: until });
    await ports.progress.announce(tx, { topic: 'integration', organizationId, id: integrationId });
  });
}
