import { z } from 'zod';

import { id, list, maybe, number, text } from './lenient.ts';

const OfferField = z.object({ identifier: z.string(), text, value: z.unknown() });
export type OfferField = z.infer<typeof OfferField>;

/** Old offers lack much of it. */
export const Offer = z.object({
  id: z.string(),
  posting: id,
  createdAt: number,
  status: text,
  fields: list(OfferField),
  signatures: maybe(z.object({ candidate: maybe(z.object({ signedAt: number })) })),
});
export type Offer = z.infer<typeof Offer>;

/** The offer that counts: a signed one before all others, then the newest. */
export function chooseOffer(offers: readonly Offer[]): Offer | null {
  const [first] = offers.toSorted(
    (a, b) =>
      Number(b.status === 'signed') - Number(a.status === 'signed') ||
      (b.createdAt ?? 0) - (a.createdAt ?? 0),
  );
  return first ?? null;
}
