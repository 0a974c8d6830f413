import { createHash } from 'node:crypto';

import type { WebhookReader } from '../domain/ports.ts';
import { eventType } from './lever-events.ts';
import { parseWebhookBody, verifySignature, type WebhookBody } from './webhook-body.ts';

/** Understands Lever's webhook requests. */
export const leverWebhookReader: WebhookReader = {
  read(json) {
    const body = parseWebhookBody(json);
    return (
      body && {
        eventName: body.eventName,
        event: eventType(body.eventName),
        isCheck: body.isCheck,
        candidateId: body.candidateId,
        stageId: body.stageId,
        dedupeKey: dedupeKey(body),
      }
    );
  },
  isSigned(json, signatureToken) {
    const body = parseWebhookBody(json);
    return body !== null && verifySignature(body, signatureToken);
  },
};

/**
 * Lever's id of the delivery; without one, the event, its moment and what it is about. The signed token is
 * only used where there is nothing else: whether a repetition keeps its token is not documented.
 */
function dedupeKey(body: WebhookBody): string {
  if (body.deliveryId) return body.deliveryId;
  const about =
    body.candidateId ??
    body.contactId ??
    createHash('sha256')
      .update(body.token ?? '')
      .digest('hex');
  return `${body.eventName}|${about}|${body.triggeredAtMs}`;
}
