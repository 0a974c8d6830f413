import type { Contact, Id, Phone } from '../model/lever.ts';
import type { Moment } from '../model/moment.ts';
import type { SandboxState } from '../model/sandbox-state.ts';
import { rowOf, withRow } from '../model/table.ts';
import { emitEvent } from './emit-event.ts';
import { badRequest, notFound, type Refusal } from './refusal.ts';

/** What changes of a contact; what is left out stays. */
export interface ContactChanges {
  name?: string | undefined;
  headline?: string | undefined;
  location?: string | undefined;
  emails?: string[] | undefined;
  phones?: Phone[] | undefined;
}

/**
 * Edits a contact: its opportunities show the same and have been touched, and contactUpdated goes out. Refuses an unknown
 * contact and one that is anonymized.
 */
export function editContact(
  state: SandboxState,
  contactId: Id,
  changes: ContactChanges,
  moment: Moment,
): SandboxState | Refusal {
  const before = rowOf(state.contacts, contactId);
  if (!before) return notFound('contacts', contactId);
  if (before.isAnonymized) return badRequest('An anonymized contact cannot be edited');
  const contact: Contact = {
    ...before,
    name: changes.name ?? before.name,
    headline: changes.headline ?? before.headline,
    location: { name: changes.location ?? before.location.name },
    emails: changes.emails ?? before.emails,
    phones: changes.phones ?? before.phones,
  };
  const { name, headline, emails, phones } = contact;
  const shown = { name, headline, emails, phones, location: contact.location.name };
  const rows = state.candidacies.rows.map((row) =>
    row.opportunity.contact === contactId
      ? {
          ...row,
          opportunity: {
            ...row.opportunity,
            ...shown,
            lastInteractionAt: moment.now,
            updatedAt: moment.now + 30,
          },
        }
      : row,
  );
  const next = {
    ...state,
    contacts: withRow(state.contacts, contactId, () => contact),
    candidacies: { ...state.candidacies, rows },
  };
  const data = { contactId, accountId: state.accountId, updatedAt: moment.now };
  return emitEvent(
    next,
    { event: 'contactUpdated', data, origin: null, opportunityId: null },
    moment,
  );
}
