import { createHmac, randomBytes } from 'node:crypto';

import type { Sora } from './sora.ts';

/** The one webhook that is registered: where it is called, and what signs its deliveries. */
export async function registeredWebhook(
  sora: Sora,
): Promise<{ url: string; signatureToken: string }> {
  const { rows } = await sora.services.pool.query('select url, signature_token from webhook');
  return {
    url: rows[0].url,
    signatureToken: sora.services.secrets.open(rows[0].signature_token),
  };
}

/** What Lever signs a delivery with: a token of its own, unless told, and the moment. */
export function signature(
  signatureToken: string,
  {
    token = randomBytes(24).toString('hex'),
    triggeredAt = Date.now(),
  }: { token?: string | undefined; triggeredAt?: number | undefined } = {},
): { token: string; triggeredAt: number; signature: string } {
  const signed = createHmac('sha256', signatureToken).update(`${token}${triggeredAt}`);
  return { token, triggeredAt, signature: signed.digest('hex') };
}

/** A delivery's body as Lever sends it. */
export function signedDelivery(
  signatureToken: string,
  body: Record<string, unknown>,
  parts?: { token?: string; triggeredAt?: number },
): string {
  return JSON.stringify({
    event: 'candidateHired',
    ...signature(signatureToken, parts),
    ...body,
  });
}
