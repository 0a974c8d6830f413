import type { WebhookMessage } from '../provider/webhook-reader.ts';

/** Keeps deliveries, many requests in one round trip, each with its job in the same transaction. */
export interface DeliveryIntake {
  /** Resolves after the commit. `unknown`: the webhook has been removed meanwhile. */
  keep(delivery: ArrivedDelivery): Promise<'kept' | 'duplicate' | 'unknown'>;
}

export interface ArrivedDelivery extends WebhookMessage {
  readonly webhookId: string;
  /** The request's body, byte by byte. */
  readonly body: Uint8Array;
  readonly receivedAt: Date;
  /** QUEUED gets a job; the others are ends. */
  readonly outcome: 'QUEUED' | 'CHECK' | 'IGNORED';
  /** The outcome in words. */
  readonly detail: string;
  /** It is one of very many from its webhook, and waits behind what others want. */
  readonly isExcess: boolean;
}
