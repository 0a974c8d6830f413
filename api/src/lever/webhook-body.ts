import { createHmac, timingSafeEqual } from 'node:crypto';

import { cleanText } from '../domain/values/clean-text.ts';
import { jsonBeyond } from '../domain/values/json-beyond.ts';
import { oneLine } from '../domain/values/one-line.ts';

/** The body of a webhook request, as far as it could be understood. */
export interface WebhookBody {
  /** Empty when missing. */
  readonly eventName: string;
  readonly triggeredAtMs: number | null;
  readonly token: string | null;
  readonly signature: string | null;
  readonly candidateId: string | null;
  readonly stageId: string | null;
  /** Whether it is the test that Verify connection sends: an event without data. */
  readonly isCheck: boolean;
}

/** Null when the bytes are not a JSON object, or one nested without end. Never throws. */
export function parseWebhookBody(bytes: Uint8Array): WebhookBody | null {
  const json = jsonIn(bytes);
  if (!isObject(json)) return null;
  const data = isObject(json['data']) ? json['data'] : {};
  return {
    eventName: nameIn(json['event']),
    triggeredAtMs: momentIn(json['triggeredAt']),
    token: typeof json['token'] === 'string' ? json['token'] : null,
    signature: typeof json['signature'] === 'string' ? json['signature'] : null,
    // Lever's older name for it comes along with the same id, but its documents promise nothing.
    candidateId: idIn(data['opportunityId']),
    stageId: idIn(data['toStageId']),
    isCheck: (json['data'] ?? null) === null || (isObject(json['data']) && isEmpty(data)),
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

/** A byte order mark is left out, and what is not UTF-8 reads as U+FFFD: neither touches what is signed. */
function jsonIn(bytes: Uint8Array): unknown {
  if (jsonBeyond(bytes, BOUNDS)) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Far beyond anything of Lever's. */
const BOUNDS = { depth: 500, entries: Infinity };

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}

/**
 * Of 13 digits and nothing else, as every moment since 2001 has: what is signed is the token with the moment right
 * behind it, so digits could move from one to the other without touching the signature.
 */
function momentIn(value: unknown): number | null {
  if (!Number.isSafeInteger(value)) return null;
  return /^\d{13}$/.test(String(value)) ? Number(value) : null;
}

/** On one line, and no longer than a screen can show; Lever's own are a word. */
function nameIn(value: unknown): string {
  if (typeof value !== 'string') return '';
  return [...oneLine(cleanText(value.slice(0, 1000)))].slice(0, 100).join('');
}

/** Ids go into addresses and keys: what does not look like one is none. */
function idIn(value: unknown): string | null {
  return typeof value === 'string' && /^[\w-]{1,100}$/.test(value) ? value : null;
}
