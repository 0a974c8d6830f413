import { createHmac, timingSafeEqual } from 'node:crypto';
import { isRecord } from '../model/is-record.ts';

/**
 * Lever's signature: lower-case hex HMAC-SHA256, the webhook's signature token as the key (UTF-8 text, not decoded),
 * over the delivery's token directly followed by triggeredAt in decimal milliseconds. `data` is not covered.
 */
export function leverSignature(signatureToken: string, token: string, triggeredAt: number): string {
  return createHmac('sha256', signatureToken)
    .update(token + String(triggeredAt), 'utf8')
    .digest('hex');
}

/** Whether a parsed delivery carries the signature that the token asks for; false for anything malformed. */
export function hasLeverSignature(body: unknown, signatureToken: string): boolean {
  if (!isRecord(body)) return false;
  const { token, signature, triggeredAt } = body;
  if (typeof token !== 'string' || typeof signature !== 'string') return false;
  if (typeof triggeredAt !== 'number' || !Number.isSafeInteger(triggeredAt)) return false;
  const wanted = Buffer.from(leverSignature(signatureToken, token, triggeredAt), 'utf8');
  const given = Buffer.from(signature, 'utf8');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
