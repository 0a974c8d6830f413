interface Webhook {
  lastDeliveryAt: string | null;
  lastCheckedAt: string | null;
}

export type WebhookState =
  | { kind: 'missing' }
  | { kind: 'silent' }
  | { kind: 'checked'; at: string }
  | { kind: 'delivered'; at: string };

/** What is known of the way from the provider to a listener: the latest sign of life counts. */
export function webhookState(webhook: Webhook | null): WebhookState {
  if (!webhook) return { kind: 'missing' };
  const { lastDeliveryAt, lastCheckedAt } = webhook;
  if (
    lastCheckedAt &&
    (!lastDeliveryAt || Date.parse(lastCheckedAt) >= Date.parse(lastDeliveryAt))
  ) {
    return { kind: 'checked', at: lastCheckedAt };
  }
  return lastDeliveryAt ? { kind: 'delivered', at: lastDeliveryAt } : { kind: 'silent' };
}
