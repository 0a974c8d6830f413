import { isRecord } from '../model/is-record.ts';
import { origins, type Id } from '../model/lever.ts';
import { document, listOf, milliseconds, nullable, oneOf, optional, text } from '../model/shape.ts';
import type { NewOpportunity } from '../state/create-opportunity.ts';

const shape = document({
  name: optional(text),
  headline: optional(text),
  location: optional(text),
  emails: optional(listOf(text)),
  phones: optional(listOf(document({ type: optional(nullable(text)), value: text }))),
  links: optional(listOf(text)),
  tags: optional(listOf(text)),
  sources: optional(listOf(text)),
  origin: optional(oneOf(origins)),
  stage: optional(text),
  owner: optional(text),
  followers: optional(listOf(text)),
  postings: optional(listOf(text)),
  contact: optional(text),
  createdAt: optional(milliseconds),
  archived: optional(document({ reason: text, archivedAt: milliseconds })),
});

/** The body of Lever's call that adds a person, or what is wrong with it. */
export function readNewOpportunity(body: unknown): { input: NewOpportunity } | { wrong: string } {
  const wrong = shape(body ?? {}, '');
  if (wrong !== null) return { wrong };
  const { postings, ...rest } = isRecord(body) ? body : {};
  const [posting, ...more] = Array.isArray(postings) ? postings : [];
  if (more.length > 0) return { wrong: 'postings must not have more than one entry' };
  // The shape has just been checked.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { input: { ...(rest as NewOpportunity), posting: posting as Id | undefined } };
}
