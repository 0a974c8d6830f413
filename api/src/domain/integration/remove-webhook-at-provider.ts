import { Outage } from '../base/failure.ts';
import type { Provider } from '../provider/provider.ts';
import type { Webhook } from './webhook.ts';

/**
 * Removes a webhook at Lever. Never fails: an address that we no longer answer does no harm there, so what
 * could not be removed is only said. Null when it is gone.
 */
export async function removeWebhookAtProvider(
  provider: Provider,
  webhook: Pick<Webhook, 'url' | 'integrationId' | 'providerWebhookId'>,
): Promise<string | null> {
  const left = (why: string) =>
    `The webhook ${webhook.url} is still registered in Lever (${why}). It no longer does anything here.`;
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
