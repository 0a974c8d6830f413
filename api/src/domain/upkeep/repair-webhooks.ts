import { isRefusal, refuse, type Refusal } from '../base/failure.ts';
import type { JobQueue } from '../ports/job-queue.ts';
import type { ProgressFeed } from '../ports/progress-feed.ts';
import {
  compareWebhooks,
  type ComparingWebhooks,
  type WebhookDifference,
} from '../integration/compare-webhooks.ts';
import {
  findConnectedIntegration,
  type IntegrationNotConnected,
  type IntegrationNotFound,
} from '../integration/find-integration.ts';
import type { Integration } from '../integration/integration.ts';
import { registerAgain, type WebhookPorts } from '../integration/register-webhook.ts';

/**
 * Makes the webhooks at the provider what Sora registered: what is missing or sends to an old address is registered
 * again, what is surplus is removed, and hires that could not be announced meanwhile are caught up on. Safe
 * to repeat after it stopped halfway.
 */
export async function repairWebhooks(
  ports: WebhookPorts & ComparingWebhooks & { jobs: JobQueue; progress: ProgressFeed },
  input: { integrationId: string },
): Promise<
  | { integration: Integration; repaired: readonly string[] }
  | IntegrationNotFound
  | IntegrationNotConnected
  | Refusal<'WEBHOOK_REGISTRATION_REFUSED'>
> {
  const integration = await findConnectedIntegration(ports, input.integrationId);
  if (isRefusal(integration)) return integration;
  const provider = ports.providers.of(integration.provider);
  const refused = (message: string) => refuse('WEBHOOK_REGISTRATION_REFUSED', message);
  const found = await compareWebhooks(ports, integration.id);
  if (isRefusal(found)) return refused(found.message);
  const deafSince = deaf(found);
  for (const { webhook, surplusId } of found) {
    const again = webhook && (await registerAgain(ports, webhook));
    if (again) return refused(again.message);
    const removed =
      surplusId && (await provider.connection(integration.id).deleteWebhook(surplusId));
    if (removed) return refused(removed.message);
  }
  await ports.em.transactional(async (em) => {
    if (deafSince) {
      await ports.jobs.catchUp(em, {
        organizationId: integration.organizationId,
        integrationId: integration.id,
        since: deafSince,
      });
    }
    await ports.progress.announce(em, {
      topic: 'integration',
      organizationId: integration.organizationId,
      id: integration.id,
    });
  });
  return { integration, repaired: found.map(({ detail }) => detail) };
}

/**
 * Since when hires may have gone unheard: no one knows when the webhook broke, only when it was registered.
 * Those that were heard have an import and are not imported again. Null when none can be missing.
 */
function deaf(found: readonly WebhookDifference[]): Date | null {
  const broken = found.find(
    ({ kind, event }) =>
      event === 'CANDIDATE_HIRED' && (kind === 'MISSING' || kind === 'OLD_ADDRESS'),
  )?.webhook;
  return broken ? (broken.rotatedAt ?? broken.createdAt) : null;
}
