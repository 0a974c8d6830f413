import type { EntityManager } from '@mikro-orm/core';

import { isRefusal } from '../failure.ts';
import type { CredentialStore, ProgressFeed, Provider } from '../ports.ts';
import { Listener } from '../workflow/listener.ts';
import {
  findConnectedIntegration,
  type IntegrationNotConnected,
  type IntegrationNotFound,
} from './find-integration.ts';
import type { Integration } from './integration.ts';
import { removeWebhookAtProvider } from './remove-webhook-at-provider.ts';
import { Webhook } from './webhook.ts';

/**
 * Forgets the credentials, the listeners and the webhooks, at Lever too. What Lever does not let go of is
 * said in `warning` and does not keep us connected. The mapping and what was imported stay.
 */
export async function disconnectIntegration(
  ports: {
    em: EntityManager;
    provider: Provider;
    credentials: CredentialStore;
    progress: ProgressFeed;
  },
  input: { integrationId: string },
): Promise<
  | { integration: Integration; warning: string | null }
  | IntegrationNotFound
  | IntegrationNotConnected
> {
  const integration = await findConnectedIntegration(ports.em, input.integrationId);
  if (isRefusal(integration)) return integration;
  const webhooks = await ports.em.find(Webhook, { integrationId: integration.id });
  const warnings = await Promise.all(
    webhooks.map((webhook) => removeWebhookAtProvider(ports.provider, webhook)),
  );
  await ports.em.transactional(async (em) => {
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
    await ports.progress.announce(em, {
      topic: 'integration',
      organizationId: integration.organizationId,
      id: integration.id,
    });
  });
  return { integration, warning: warnings.find((warning) => warning !== null) ?? null };
}
