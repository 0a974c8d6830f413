import { z } from 'zod';

import { id, list, maybe, number, ref, text, texts } from './lenient.ts';
import { User } from './user.ts';

const PayRange = z.object({ min: number, max: number, currency: text, interval: text });

export const Posting = z.object({
  id: z.string(),
  text,
  hiringManager: ref(User),
  owner: ref(User),
  categories: maybe(
    z.object({
      team: text,
      department: text,
      location: text,
      allLocations: texts,
      commitment: text,
      level: text,
    }),
  ),
  country: text,
  tags: texts,
  requisitionCodes: texts,
  salaryRange: maybe(PayRange),
  workplaceType: text,
});
export type Posting = z.infer<typeof Posting>;

export const Requisition = z.object({
  id: z.string(),
  requisitionCode: text,
  name: text,
  backfill: z.boolean().nullable().catch(null),
  status: text,
  owner: id,
  hiringManager: id,
  compensationBand: maybe(PayRange),
  employmentStatus: text,
  location: text,
  department: text,
  team: text,
  internalNotes: text,
  /** By the id of the field's definition. */
  customFields: z.record(z.string(), z.unknown()).catch({}),
});
export type Requisition = z.infer<typeof Requisition>;

const Choice = z.object({ id: z.string(), text });

/** The definition of a custom requisition field. */
export const RequisitionField = z.object({
  id: z.string(),
  text,
  type: text,
  subfields: list(z.object({ id: z.string(), text, type: text })),
  options: list(Choice),
});
export type RequisitionField = z.infer<typeof RequisitionField>;
