import type { EntityManager } from '@mikro-orm/core';

import { isRefusal } from '../base/failure.ts';
import type { AboutProvider } from '../provider/about-provider.ts';
import type { CredentialsRefusal, ProviderWebhook } from '../provider/provider-connection.ts';
import type { Providers } from '../provider/providers.ts';
import type { WebhookDirectory } from '../ports/webhook-directory.ts';
import { providerEvent, type ProviderEventType } from '../provider/provider-event.ts';
import { Webhook } from './webhook.ts';

/**
 * MISSING: what we registered is not at the provider, so nothing arrives. OLD_ADDRESS: it is, but sends to an
 * address of before. ORPHANED: the provider has one that sends to us and that no one here knows. DOUBLED: it has
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

export interface ComparingWebhooks {
  readonly em: EntityManager;
  readonly providers: Providers;
  readonly webhooks: Pick<WebhookDirectory, 'known'>;
  readonly publicUrl: string;
}

/**
 * How the webhooks at the provider differ from ours. Those of other products there are none of our business, nor are
 * those of other organizations of this installation, which may be connected to the same account.
 */
export async function compareWebhooks(
  { em, providers, webhooks, publicUrl }: ComparingWebhooks,
  integrationId: string,
): Promise<readonly WebhookDifference[] | CredentialsRefusal> {
  const provider = await providers.ofIntegration(integrationId);
  const theirs = await provider.connection(integrationId, { priority: 'screen' }).webhooks();
  if (isRefusal(theirs)) return theirs;
  const ours = await em.find(Webhook, { integrationId }, { refresh: true });
  const keyIn = pathKeyIn(provider.about);
  const known = await webhooks.known(theirs.flatMap(({ url }) => keyIn(url) ?? []));
  return differences(ours, theirs, { about: provider.about, keyIn, publicUrl, known });
}

/** Where a webhook has to send to. */
export function webhookUrl(
  publicUrl: string,
  { webhookPath }: Pick<AboutProvider, 'webhookPath'>,
  pathKey: string,
): string {
  return `${publicUrl}${webhookPath}/${pathKey}`;
}

/** What stands behind the key may be anything that the address is taken with as well. */
function pathKeyIn({ webhookPath }: AboutProvider): (url: string) => string | undefined {
  const key = new RegExp(String.raw`${webhookPath}/([\w-]{43})(?![\w-])`);
  return (url) => key.exec(url)?.[1];
}

/** The pure comparison. `known` are the keys of any organization of this installation. */
function differences(
  ours: readonly Webhook[],
  theirs: readonly ProviderWebhook[],
  input: {
    about: AboutProvider;
    keyIn: (url: string) => string | undefined;
    publicUrl: string;
    known: ReadonlySet<string>;
  },
): readonly WebhookDifference[] {
  const { about, keyIn, publicUrl, known } = input;
  const found: WebhookDifference[] = [];
  const accounted = new Set<string>();
  for (const webhook of ours) {
    const { label } = providerEvent(webhook.event);
    const there = theirs.find(({ webhookId }) => webhookId === webhook.providerWebhookId);
    const ourUrl = webhookUrl(publicUrl, about, webhook.pathKey);
    const difference = { event: webhook.event, webhook };
    if (!there) {
      const detail = `The webhook for “${label}” is no longer registered in ${about.label}, so its deliveries don’t arrive.`;
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
    const key = keyIn(url);
    const isDouble = key !== undefined && ourKeys.has(key);
    const isOfOthers = key !== undefined && !isDouble && known.has(key);
    if (isOfOthers) continue;
    if (!isDouble && !url.startsWith(webhookUrl(publicUrl, about, ''))) continue;
    const name = event ? `“${providerEvent(event).label}”` : 'an unknown event';
    found.push({
      kind: isDouble ? 'DOUBLED' : 'ORPHANED',
      event,
      url,
      detail: isDouble
        ? `${about.label} has a second webhook for ${name}, so each event arrives twice.`
        : `${about.label} has an unknown webhook for ${name}. Sora refuses its deliveries.`,
      webhook: null,
      surplusId: webhookId,
    });
  }
  return found;
}
