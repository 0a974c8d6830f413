import type { EntityManager } from '@mikro-orm/core';

import { isRefusal } from '../base/failure.ts';
import type { CredentialStore } from '../ports/credential-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { JobQueue } from '../ports/job-queue.ts';
import type { ProgressFeed } from '../ports/progress-feed.ts';
import type { Providers } from '../provider/providers.ts';
import { Listener } from '../workflow/listener.ts';
import {
  findConnectedIntegration,
  type IntegrationNotConnected,
  type IntegrationNotFound,
} from '../integration/find-integration.ts';
import type { Integration } from '../integration/integration.ts';
import { lockIntegration } from '../integration/lock-integration.ts';
import { removeWebhookAtProvider } from '../integration/remove-webhook-at-provider.ts';
import { Webhook } from '../integration/webhook.ts';

/**
 * Forgets the credentials, the listeners and the webhooks, at the provider too. What it does not let go of is
 * said in `warning` and does not keep us connected. The mapping and what was imported stay. Imports that wait for the
 * provider stop until it is connected again. A webhook that somebody registers in the meantime goes too.
 */
export async function disconnectIntegration(
  ports: {
    em: EntityManager;
    providers: Providers;
    credentials: CredentialStore;
    jobs: JobQueue;
    progress: ProgressFeed;
    clock: Clock;
  },
  input: { integrationId: string },
): Promise<
  | { integration: Integration; warning: string | null }
  | IntegrationNotFound
  | IntegrationNotConnected
> {
  const integration = await findConnectedIntegration(ports, input.integrationId);
  if (isRefusal(integration)) return integration;
  const warnings = new Map<string, string | null>();
  while (!(await forget(ports, integration, warnings))) {
    const webhooks = await ports.em.find(Webhook, { integrationId: integration.id });
    for (const webhook of webhooks) {
      const warning = await removeWebhookAtProvider(ports.providers, webhook);
      warnings.set(webhook.providerWebhookId, warning);
    }
  }
  return { integration, warning: [...warnings.values()].find((one) => one !== null) ?? null };
}

/** False, and nothing is changed, while there is a webhook that is not in `removed`. */
async function forget(
  ports: {
    em: EntityManager;
    credentials: CredentialStore;
    jobs: JobQueue;
    progress: ProgressFeed;
    clock: Clock;
  },
  { id, organizationId }: Integration,
  removed: ReadonlyMap<string, unknown>,
): Promise<boolean> {
  return ports.em.transactional(async (em) => {
    const integration = await lockIntegration(em, id);
    const webhooks = await em.find(Webhook, { integrationId: id }, { refresh: true });
    if (webhooks.some(({ providerWebhookId }) => !removed.has(providerWebhookId))) return false;
    await em.nativeDelete(Listener, { integrationId: integration.id });
    await em.nativeDelete(Webhook, { integrationId: integration.id });
    await ports.credentials.remove(em, integration.id);
    em.assign(integration, {
      status: 'NOT_CONNECTED',
      connectionMethod: null,
      connectedAt: null,
      connectedBy: null,
      validatedAt: null,
      validatedBy: null,
      checks: [],
      problem: null,
      grantedAt: null,
      renewedAt: null,
      lostAt: null,
      comparedAt: null,
    });
    // They find at once that there is no connection, instead of saying on that the provider does not answer.
    const now = ports.clock.now();
    await ports.jobs.resumeImports(em, { integrationId: id, triedBefore: now, now });
    await ports.progress.announce(em, { topic: 'integration', organizationId, id });
    return true;
  });
}
