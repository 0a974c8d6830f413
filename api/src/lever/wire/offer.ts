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
  approvedAt: number,
  sentAt: number,
});
export type Offer = z.infer<typeof Offer>;
