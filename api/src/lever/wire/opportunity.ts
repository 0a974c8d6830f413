import { z } from 'zod';

import { Form } from './form.ts';
import { flag, id, list, maybe, moment, number, ref, text, texts } from './lenient.ts';
import { User } from './user.ts';

const Phone = z.object({ type: text, value: text });
export type Phone = z.infer<typeof Phone>;

const Archived = z.object({ reason: id, archivedAt: moment });

export const Stage = z.object({ id: z.string(), text });
export type Stage = z.infer<typeof Stage>;

export const ArchiveReason = z.object({ id: z.string(), text, type: text });
export type ArchiveReason = z.infer<typeof ArchiveReason>;

export const Contact = z.object({
  id: z.string(),
  name: text,
  headline: text,
  isAnonymized: flag,
  location: maybe(z.object({ name: text })),
  emails: texts,
  phones: list(Phone),
});
export type Contact = z.infer<typeof Contact>;

export const Application = z.object({
  id: z.string(),
  type: text,
  createdAt: number,
  posting: id,
  postingOwner: id,
  postingHiringManager: id,
  user: id,
  name: text,
  email: text,
  company: text,
  comments: text,
  phone: maybe(Phone),
  links: texts,
  customQuestions: list(Form),
  requisitionForHire: maybe(z.object({ id, hiringManagerOnHire: id })),
  timezone: text,
});
export type Application = z.infer<typeof Application>;

/** One candidacy. Without its own id and the contact's there is no one to speak of. */
export const Opportunity = z.object({
  id: z.string(),
  contact: z.union([
    z.string().transform((contactId) => ({ id: contactId, object: null })),
    Contact.transform((object) => ({ id: object.id, object })),
  ]),
  name: text,
  headline: text,
  stage: ref(Stage),
  stageChanges: list(z.object({ toStageId: z.string(), updatedAt: moment })),
  location: text,
  phones: list(Phone),
  emails: texts,
  links: texts,
  archived: maybe(Archived),
  tags: texts,
  sources: texts,
  origin: text,
  sourcedBy: ref(User),
  owner: ref(User),
  applications: list(
    z.union([z.string().transform((applicationId) => ({ id: applicationId })), Application]),
  ),
  createdAt: number,
  urls: maybe(z.object({ show: text })),
  isAnonymized: flag,
  opportunityLocation: text,
});
export type Opportunity = z.infer<typeof Opportunity>;

/** What lists of candidates need of one. */
export const ListedOpportunity = Opportunity.pick({
  name: true,
  headline: true,
  stage: true,
  emails: true,
  archived: true,
  createdAt: true,
}).extend({ id: z.string() });
export type ListedOpportunity = z.infer<typeof ListedOpportunity>;
