import type { Id } from '../model/lever.ts';
import type { Moment } from '../model/moment.ts';
import type { SandboxState } from '../model/sandbox-state.ts';
import { rowOf, tableOf } from '../model/table.ts';
import { editContact } from './edit-contact.ts';
import { badRequest, notFound, type Refusal } from './refusal.ts';

/**
 * Merges a contact into another: the candidacies of both are the other's from now on and show its name, the other has
 * the addresses and numbers of both, and the first is 404. contactUpdated goes out for the one that stays.
 */
export function mergeContacts(
  state: SandboxState,
  input: { contactId: Id; into: Id },
  moment: Moment,
): SandboxState | Refusal {
  const gone = rowOf(state.contacts, input.contactId);
  const stays = rowOf(state.contacts, input.into);
  if (!gone) return notFound('contacts', input.contactId);
  if (!stays) return notFound('contacts', input.into);
  if (gone.id === stays.id) return badRequest('A contact cannot be merged into itself');
  const candidacies = state.candidacies.rows.map((row) =>
    row.opportunity.contact === gone.id
      ? { ...row, opportunity: { ...row.opportunity, contact: stays.id } }
      : row,
  );
  const moved = {
    ...state,
    candidacies: { ...state.candidacies, rows: candidacies },
    contacts: tableOf(
      state.contacts.rows.filter(({ id }) => id !== gone.id),
      ({ id }) => id,
    ),
  };
  const emails = [...new Set([...stays.emails, ...gone.emails])];
  const phones = [...stays.phones, ...gone.phones];
  return editContact(moved, stays.id, { emails, phones }, moment);
}
