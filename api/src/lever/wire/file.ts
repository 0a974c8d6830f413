import { z } from 'zod';

import { maybe, number, text } from './lenient.ts';

/** Lever's samples have numbers as texts. */
const anyNumber = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number),
  ])
  .nullable()
  .catch(null);

const Described = z.object({ name: text, ext: text, uploadedAt: anyNumber, size: anyNumber });

export const LeverFile = Described.extend({ id: z.string() });
export type LeverFile = z.infer<typeof LeverFile>;

export const Resume = z.object({ id: z.string(), createdAt: number, file: maybe(Described) });
export type Resume = z.infer<typeof Resume>;
