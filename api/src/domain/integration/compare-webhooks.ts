import type { EntityManager } from '@mikro-orm/core';

import { isRefusal } from '../failure.ts';
import type { CredentialsRefusal, Provider, ProviderWebhook } from '../ports.ts';
import { providerEvent, type ProviderEventType } from './provider-event.ts';
import { Webhook } from './webhook.ts';

/**
 * MISSING: what we registered is not at the provider, so nothing arrives. OLD_ADDRESS: it is, but sends to an
 * address of before. ORPHANED: the provider has one that sends to us and that we do not know. DOUBLED: it has
 * two for the same address.
 */
export type WebhookDifferenceKind = 'MISSING' | 'OLD_ADDRESS' | 'ORPHANED' | 'DOUBLED';

export interface WebhookDifference {
  readonly kind: WebhookDifferenceKind;
  /** Null for an orphan of an event that we do not know. */
  readonly event: ProviderEventType | null;
  readonly url: string;
  /** What it means, in words. */
  readonly detail: string;
  /** Ours; null for an orphan or a double. */
  readonly webhook: Webhook | null;
  /** The provider's id, of what is to be removed there; null when there is nothing. */
  readonly surplusId: string | null;
}

/** How the webhooks at the provider differ from ours. Those of other products there are none of our business. */
export async function compareWebhooks(
  { em, provider, publicUrl }: { em: EntityManager; provider: Provider; publicUrl: string },
  integrationId: string,
): Promise<readonly WebhookDifference[] | CredentialsRefusal> {
  const theirs = await provider.connection(integrationId, { priority: 'screen' }).webhooks();
  if (isRefusal(theirs)) return theirs;
  const ours = await em.find(Webhook, { integrationId }, { refresh: true });
  return differences(ours, theirs, publicUrl);
}

/** Where a webhook has to send to. */
export function webhookUrl(publicUrl: string, pathKey: string): string {
  return `${publicUrl}/webhooks/lever/${pathKey}`;
}

/** The pure comparison. */
export function differences(
  ours: readonly Webhook[],
  theirs: readonly ProviderWebhook[],
  publicUrl: string,
): readonly WebhookDifference[] {
  const found: WebhookDifference[] = [];
  const accounted = new Set<string>();
  for (const webhook of ours) {
    const { label } = providerEvent(webhook.event);
    const there = theirs.find(({ webhookId }) => webhookId === webhook.providerWebhookId);
    const ourUrl = webhookUrl(publicUrl, webhook.pathKey);
    const difference = { event: webhook.event, webhook };
    if (!there) {
      const detail = `The webhook for “${label}” is no longer registered in Lever, so nothing of it arrives.`;
      found.push({ ...difference, kind: 'MISSING', url: ourUrl, detail, surplusId: null });
      continue;
    }
    accounted.add(there.webhookId);
    if (there.url !== ourUrl) {
      const detail = `The webhook for “${label}” sends to an old address.`;
      const surplusId = there.webhookId;
      found.push({ ...difference, kind: 'OLD_ADDRESS', url: there.url, detail, surplusId });
    }
  }
  const ourKeys = new Set(ours.map(({ pathKey }) => pathKey));
  for (const { webhookId, event, url } of theirs) {
    if (accounted.has(webhookId)) continue;
    const key = /\/webhooks\/lever\/([\w-]{43})$/.exec(url)?.[1];
    const isDouble = key !== undefined && ourKeys.has(key);
    if (!isDouble && !url.startsWith(`${publicUrl}/webhooks/lever/`)) continue;
    const name = event ? `“${providerEvent(event).label}”` : 'an unknown event';
    found.push({
      kind: isDouble ? 'DOUBLED' : 'ORPHANED',
      event,
      url,
      detail: isDouble
        ? `Lever has a second webhook for ${name}, so each event arrives twice.`
        : `Lever has a webhook for ${name} that Sora does not know, and that it refuses.`,
      webhook: null,
      surplusId: webhookId,
    });
  }
  return found;
}
