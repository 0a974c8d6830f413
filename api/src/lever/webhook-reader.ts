import type { WebhookReader } from '../domain/provider/webhook-reader.ts';
import { eventType } from './lever-events.ts';
import { parseWebhookBody, verifySignature } from './webhook-body.ts';

/** Understands Lever's webhook requests. */
export const leverWebhookReader: WebhookReader = {
  read(bytes) {
    const body = parseWebhookBody(bytes);
    return (
      body && {
        eventName: body.eventName,
        event: eventType(body.eventName),
        isCheck: body.isCheck,
        candidateId: body.candidateId,
        stageId: body.stageId,
        triggeredAtMs: body.triggeredAtMs,
        // Ids in the body are not signed: anyone who holds one signature could make up as many as they like.
        dedupeKey: body.signature ?? '',
        isSigned: (signatureToken) => verifySignature(body, signatureToken),
      }
    );
  },
};
