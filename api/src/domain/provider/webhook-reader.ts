import type { ProviderEventType } from './provider-event.ts';

/** Understands a provider's webhook requests. Never throws, whatever the bytes. */
export interface WebhookReader {
  /** Null when the body is not a JSON object. */
  read(body: Uint8Array): SignedMessage | null;
}

export interface SignedMessage extends WebhookMessage {
  /** When the provider says that it happened; covered by the signature. Null when it does not say. */
  readonly triggeredAtMs: number | null;
  /** Whether it was signed with this token. Takes the same time for every wrong signature. */
  isSigned(signatureToken: string): boolean;
}

export interface WebhookMessage {
  /** As the provider named it; empty when it did not. */
  readonly eventName: string;
  /** Null when the name is not one that we know. */
  readonly event: ProviderEventType | null;
  /** The provider's own check that we answer: it carries no data. */
  readonly isCheck: boolean;
  readonly candidateId: string | null;
  /** The stage moved to, for a stage change. */
  readonly stageId: string | null;
  /** The same for every repetition of one delivery, and for all that one signature can be put on. */
  readonly dedupeKey: string;
}
