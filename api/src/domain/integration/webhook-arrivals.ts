import type { WebhookRefusalReason } from '../ports/refusal-counter.ts';

/** What reached webhooks, in one SQL statement. Always of one organization. */
export interface WebhookArrivalReads {
  /** Per webhook id: when its last delivery and its last check arrived, and what was refused. */
  webhookArrivals(
    organizationId: string,
    webhookIds: readonly string[],
  ): Promise<ReadonlyMap<string, WebhookArrivals>>;
}

export interface WebhookArrivals {
  readonly lastDeliveryAt: Date | null;
  readonly lastCheckedAt: Date | null;
  /** What was refused in the last two weeks, by reason; reasons without any are left out. */
  readonly refusals: readonly WebhookRefusals[];
}

export interface WebhookRefusals {
  readonly reason: WebhookRefusalReason;
  readonly count: number;
  readonly lastAt: Date;
}
