/** Why a request to one of our webhooks was not kept. */
export type WebhookRefusalReason = 'SIGNATURE' | 'TOO_OLD' | 'FROM_THE_FUTURE' | 'FORM';

/** Counts what is refused, by webhook and hour. */
export interface RefusalCounter {
  /** Does not wait and never fails: what is counted was refused anyway. */
  count(refused: { webhookId: string; reason: WebhookRefusalReason; at: Date }): void;
}
