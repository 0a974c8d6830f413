import { randomBytes } from 'node:crypto';

import type { EntityManager } from '@mikro-orm/core';

import { newId } from '../base/entity.ts';
import { isRefusal } from '../base/failure.ts';
import type { Clock } from '../ports/clock.ts';
import type { CredentialsRefusal } from '../provider/provider-connection.ts';
import type { Providers } from '../provider/providers.ts';
import type { SecretBox } from '../ports/secret-box.ts';
import { webhookUrl } from './compare-webhooks.ts';
import type { ProviderEventType } from '../provider/provider-event.ts';
import { removeWebhookAtProvider } from './remove-webhook-at-provider.ts';
import { Webhook } from './webhook.ts';

export interface WebhookPorts {
  readonly em: EntityManager;
  readonly providers: Providers;
  readonly secrets: SecretBox;
  readonly clock: Clock;
  /** Where providers reach us, e.g. https://sora.example.com. */
  readonly publicUrl: string;
}

/** The integration's webhook for an event: the one that is there, or a new one at an address no one can guess. */
export async function registerWebhook(
  ports: WebhookPorts,
  integration: { id: string; organizationId: string },
  event: ProviderEventType,
): Promise<Webhook | CredentialsRefusal> {
  const there = await ports.em.findOne(Webhook, { integrationId: integration.id, event });
  if (there) return there;
  const pathKey = randomBytes(32).toString('base64url');
  const provider = await ports.providers.ofIntegration(integration.id);
  const url = webhookUrl(ports.publicUrl, provider.about, pathKey);
  const created = await provider.connection(integration.id).createWebhook({ event, url });
  if (isRefusal(created)) return created;
  const webhook = ports.em.create(Webhook, {
    id: newId(),
    organizationId: integration.organizationId,
    integrationId: integration.id,
    event,
    pathKey,
    url,
    providerWebhookId: created.webhookId,
    signatureToken: ports.secrets.seal(created.signatureToken),
    previousSignatureToken: null,
    rotatedAt: null,
    createdAt: ports.clock.now(),
  });
  await orRemove(ports, webhook, () => ports.em.flush());
  return webhook;
}

/**
 * Registers a webhook of ours again at its current address, with a new signature token. Deliveries signed
 * with the previous one are accepted for two weeks, for as long as a provider sends them again. Of two that do this at
 * the same moment, one counts, and what the other registered is removed again.
 */
export async function registerAgain(
  ports: WebhookPorts,
  webhook: Webhook,
): Promise<CredentialsRefusal | null> {
  const { id, integrationId, providerWebhookId, signatureToken } = webhook;
  const provider = await ports.providers.ofIntegration(integrationId);
  const url = webhookUrl(ports.publicUrl, provider.about, webhook.pathKey);
  const created = await provider
    .connection(integrationId)
    .createWebhook({ event: webhook.event, url });
  if (isRefusal(created)) return created;
  const registered = { integrationId, url, providerWebhookId: created.webhookId };
  const isCurrent = await orRemove(ports, registered, () =>
    ports.em.nativeUpdate(
      Webhook,
      { id, providerWebhookId },
      {
        url,
        providerWebhookId: created.webhookId,
        previousSignatureToken: signatureToken,
        signatureToken: ports.secrets.seal(created.signatureToken),
        rotatedAt: ports.clock.now(),
      },
    ),
  );
  if (!isCurrent) await removeWebhookAtProvider(ports.providers, registered);
  await ports.em.refresh(webhook);
  return null;
}

/** What the provider has and we do not would send deliveries for ever that we cannot verify. */
async function orRemove<T>(
  ports: WebhookPorts,
  registered: Pick<Webhook, 'integrationId' | 'url' | 'providerWebhookId'>,
  keep: () => Promise<T>,
): Promise<T> {
  try {
    return await keep();
  } catch (error) {
    await removeWebhookAtProvider(ports.providers, registered);
    throw error;
  }
}
