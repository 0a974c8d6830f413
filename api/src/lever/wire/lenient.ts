import { z } from 'zod';

/**
 * Lever adds fields at any time and leaves others out: what is missing or of another type is null, and only
 * what nothing works without is required.
 */

const LATEST_MS = Date.UTC(9999, 11, 31);

/** Trimmed; null when blank. */
export const text = z
  .string()
  .transform((value) => value.trim() || null)
  .nullable()
  .catch(null);

export const number = z.number().nullable().catch(null);

/** Milliseconds since 1970, within what a database can keep. */
export const moment = z.number().transform((ms) => Math.min(Math.max(ms, 0), LATEST_MS));

export const flag = z.boolean().catch(false);

/** Texts, blank ones left out. */
export const texts = list(z.string()).transform((values) =>
  values.map((value) => value.trim()).filter(Boolean),
);

/** A list whose malformed entries are left out; empty when it is no list at all. */
export function list<T>(schema: z.ZodType<T>) {
  return z
    .array(z.unknown())
    .catch([])
    .transform((entries) =>
      entries.flatMap((entry) => {
        const parsed = schema.safeParse(entry);
        return parsed.success ? [parsed.data] : [];
      }),
    );
}

/** An object, or null when it is none. */
export function maybe<T>(schema: z.ZodType<T>) {
  return schema.nullable().catch(null);
}

/** What may be expanded: an id, or the object that has it. `object` is null where only the id came. */
export function ref<T extends { readonly id: string }>(schema: z.ZodType<T>) {
  return z
    .union([
      z.string().transform((id) => ({ id, object: null })),
      schema.transform((object) => ({ id: object.id, object })),
    ])
    .nullable()
    .catch(null);
}

/** An id; objects that stand for one give theirs. */
export const id = z
  .union([z.string(), z.object({ id: z.string() }).transform((object) => object.id)])
  .transform((value) => value || null)
  .nullable()
  .catch(null);
