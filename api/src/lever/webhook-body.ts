import { createHmac, timingSafeEqual } from 'node:crypto';

import { cleanText } from '../domain/values/clean-text.ts';
import { oneLine } from '../domain/values/one-line.ts';

/** The body of a webhook request, as far as it could be understood. */
export interface WebhookBody {
  /** The same for every repetition of one delivery, where Lever sends it. */
  readonly deliveryId: string | null;
  /** Empty when missing. */
  readonly eventName: string;
  readonly triggeredAtMs: number | null;
  readonly token: string | null;
  readonly signature: string | null;
  readonly candidateId: string | null;
  readonly contactId: string | null;
  readonly stageId: string | null;
  /** Whether it is the test that Verify connection sends: an event without data. */
  readonly isCheck: boolean;
}

/** Null when it is not a JSON object. Never throws. */
export function parseWebhookBody(json: unknown): WebhookBody | null {
  if (!isObject(json)) return null;
  const data = isObject(json['data']) ? json['data'] : {};
  return {
    deliveryId: idIn(json['id']),
    eventName: textIn(json['event']).slice(0, 100),
    triggeredAtMs: Number.isSafeInteger(json['triggeredAt']) ? Number(json['triggeredAt']) : null,
    token: typeof json['token'] === 'string' ? json['token'] : null,
    signature: typeof json['signature'] === 'string' ? json['signature'] : null,
    // Lever's older name for it comes along with the same id, but its documents promise nothing.
    candidateId: idIn(data['opportunityId']),
    contactId: idIn(data['contactId']),
    stageId: idIn(data['toStageId']),
    isCheck: Object.keys(data).length === 0,
  };
}

/**
 * Whether `signature` is the HMAC-SHA256 of token and time under the webhook's signature token, in lower-case
 * hex. It covers neither event nor data. Takes the same time for every wrong signature; never throws.
 */
export function verifySignature(body: WebhookBody, signatureToken: string): boolean {
  if (body.token === null || body.triggeredAtMs === null || signatureToken === '') return false;
  const expected = createHmac('sha256', signatureToken)
    .update(`${body.token}${body.triggeredAtMs}`, 'utf8')
    .digest();
  const isHex = /^[0-9a-f]{64}$/.test(body.signature ?? '');
  const given = isHex ? Buffer.from(body.signature ?? '', 'hex') : Buffer.alloc(expected.length);
  return timingSafeEqual(given, expected) && isHex;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? oneLine(cleanText(value)) : '';
}

/** Ids go into addresses and keys: what does not look like one is none. */
function idIn(value: unknown): string | null {
  return typeof value === 'string' && /^[\w-]{1,100}$/.test(value) ? value : null;
}
