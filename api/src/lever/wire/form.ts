import { z } from 'zod';

import { id, list, number, text } from './lenient.ts';

export const FormField = z.object({
  id: text,
  type: text,
  text,
  description: text,
  currency: text,
  value: z.unknown(),
});
export type FormField = z.infer<typeof FormField>;

/** Questions with answers: a referral, a profile form, or what a posting asks of applicants. */
export const Form = z.object({
  id: text,
  text,
  baseTemplateId: text,
  fields: list(FormField),
  referrer: id,
  createdAt: number,
});
export type Form = z.infer<typeof Form>;

export const Referral = Form.extend({ id: z.string() });
export type Referral = z.infer<typeof Referral>;

/** One in the candidate's file. */
export const ProfileForm = Form.extend({ id: z.string(), deletedAt: number });
export type ProfileForm = z.infer<typeof ProfileForm>;
