import { document, listOf, nullable, optional, text } from '../model/shape.ts';
import type { ContactChanges } from '../state/edit-contact.ts';

const phones = listOf(document({ type: optional(nullable(text)), value: text }));
const shape = document({
  name: optional(text),
  headline: optional(text),
  location: optional(text),
  emails: optional(listOf(text)),
  phones: optional(phones),
});

/** The changes of a contact in a parsed body, or what is wrong with it. */
export function readContactChanges(body: unknown): { changes: ContactChanges } | { wrong: string } {
  const wrong = shape(body, '');
  // The shape has just been checked.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return wrong === null ? { changes: body as ContactChanges } : { wrong };
}
