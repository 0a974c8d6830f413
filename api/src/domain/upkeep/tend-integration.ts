import { forgetOldReadings } from '../candidate/forget-old-readings.ts';
import { isRefusal } from '../base/failure.ts';
import type { WebhookArrivalReads } from '../integration/webhook-arrivals.ts';
import { SORA } from '../identity/actor.ts';
import type { Clock } from '../ports/clock.ts';
import type { JobQueue } from '../ports/job-queue.ts';
import type { ProgressFeed } from '../ports/progress-feed.ts';
import type { ComparingWebhooks } from '../integration/compare-webhooks.ts';
import { Integration } from '../integration/integration.ts';
import { needsAttention } from '../integration/needs-attention.ts';
import { validateIntegration } from './validate-integration.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Once a day for each connection: keeps its grant in use, checks what it can do, and forgets old readings. */
export async function tendIntegration(
  ports: ComparingWebhooks & {
    jobs: JobQueue;
    lists: WebhookArrivalReads;
    progress: ProgressFeed;
    clock: Clock;
  },
  input: { integrationId: string },
): Promise<void> {
  const integration = await ports.em.findOne(Integration, { id: input.integrationId });
  if (!integration || integration.status === 'NOT_CONNECTED') return;
  const now = ports.clock.now().getTime();
  await forgetOldReadings(ports.em, { integrationId: integration.id });
  if (integration.renewedAt && now - integration.renewedAt.getTime() >= DAY_MS) {
    const refused = await ports.providers
      .of(integration.provider)
      .connection(integration.id)
      .keepAlive();
    if (refused) {
      return needsAttention(ports, { integrationId: integration.id, refusal: refused });
    }
  }
  const checkedAt = integration.validatedAt ?? integration.connectedAt;
  if (checkedAt && now - checkedAt.getTime() < DAY_MS) return;
  const validated = await validateIntegration(ports, {
    by: SORA,
    unattended: true,
    integrationId: integration.id,
  });
  if (isRefusal(validated)) return;
}
