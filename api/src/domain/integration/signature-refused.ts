import type { WebhookArrivals } from './webhook-arrivals.ts';
import type { Webhook } from './webhook.ts';

/**
 * Whether a webhook's deliveries are refused for their signature: one was, and none has been accepted since, nor has
 * the token been rotated. The provider then signs with a token that we do not have, and every hire is lost.
 */
export function signatureRefused(
  { createdAt, rotatedAt }: Pick<Webhook, 'createdAt' | 'rotatedAt'>,
  { lastDeliveryAt, lastCheckedAt, refusals }: WebhookArrivals,
): boolean {
  const refused = refusals.find(({ reason }) => reason === 'SIGNATURE');
  if (!refused) return false;
  const good = [createdAt, rotatedAt, lastDeliveryAt, lastCheckedAt].filter((at) => at !== null);
  return good.every((at) => at < refused.lastAt);
}
