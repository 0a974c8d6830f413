import { Outage } from '../base/failure.ts';
import type { Providers } from '../provider/providers.ts';
import type { Webhook } from './webhook.ts';

/**
 * Removes a webhook at the provider. Never fails: an address that we no longer answer does no harm there, so what
 * could not be removed is only said. Null when it is gone.
 */
export async function removeWebhookAtProvider(
  providers: Providers,
  webhook: Pick<Webhook, 'url' | 'integrationId' | 'providerWebhookId'>,
): Promise<string | null> {
  const provider = await providers.ofIntegration(webhook.integrationId);
  const { label } = provider.about;
  const left = (why: string) =>
    `The webhook ${webhook.url} is still registered in ${label} (${why}). It no longer does anything here.`;
  try {
    const refused = await provider
      .connection(webhook.integrationId)
      .deleteWebhook(webhook.providerWebhookId);
    return refused ? left(refused.message) : null;
  } catch (error) {
    if (error instanceof Outage) return left(error.message);
    throw error;
  }
}
