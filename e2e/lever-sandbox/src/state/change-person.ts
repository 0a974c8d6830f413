import type { Confidentiality, Id, Offer } from '../model/lever.ts';
import type { Moment } from '../model/moment.ts';
import type { Candidacy, SandboxState } from '../model/sandbox-state.ts';
import { rowOf, withRow } from '../model/table.ts';
import { idsOf } from './archive-opportunity.ts';
import { emitEvent } from './emit-event.ts';
import { notFound, type Refusal } from './refusal.ts';

/** Deletes a candidacy for good: reading it is 404 from now on, it appears among the deleted, and an event goes out. */
export function deleteOpportunity(
  state: SandboxState,
  id: Id,
  moment: Moment,
): SandboxState | Refusal {
  const candidacy = livingCandidacy(state, id);
  if (!candidacy) return notFound('opportunities', id);
  const deletedBy = state.superAdminId;
  const next = withOpportunity(state, id, { deletedBy, deletedAt: moment.now });
  const data = { ...idsOf(candidacy), deletedBy };
  // Lever offers no origin conditions for this event.
  return emitEvent(
    next,
    { event: 'candidateDeleted', data, origin: null, opportunityId: id },
    moment,
  );
}

/** Blanks everything personal of a contact and its candidacies; they stay readable with isAnonymized true. */
export function anonymizePerson(
  state: SandboxState,
  id: Id,
  moment: Moment,
): SandboxState | Refusal {
  const candidacy = livingCandidacy(state, id);
  if (!candidacy) return notFound('opportunities', id);
  const contactId = candidacy.opportunity.contact;
  const contacts = withRow(state.contacts, contactId, (contact) => ({
    id: contact.id,
    name: '',
    headline: '',
    isAnonymized: true,
    location: { name: '' },
    emails: [],
    phones: [],
  }));
  const anonymized = state.candidacies.rows
    .filter(({ opportunity }) => opportunity.contact === contactId)
    .reduce(
      (candidacies, { opportunity }) =>
        withRow(candidacies, opportunity.id, (row) => anonymizedCandidacy(row, moment)),
      state.candidacies,
    );
  const data = { contactId, accountId: state.accountId, updatedAt: moment.now };
  return emitEvent(
    { ...state, contacts, candidacies: anonymized },
    { event: 'contactUpdated', data, origin: null, opportunityId: null },
    moment,
  );
}

/** The candidacy without anything personal; its job, dates and offers' terms stay. */
export function anonymizedCandidacy(row: Candidacy, moment: Pick<Moment, 'now'>): Candidacy {
  const { application } = row;
  return {
    ...row,
    opportunity: {
      ...row.opportunity,
      name: '',
      headline: '',
      location: '',
      phones: [],
      emails: [],
      links: [],
      isAnonymized: true,
      updatedAt: moment.now,
    },
    application: application && {
      ...application,
      name: null,
      company: null,
      phone: null,
      email: null,
      links: [],
      comments: null,
      customQuestions: [],
    },
    offers: row.offers.map((offer) => ({
      ...withoutSignatures(offer),
      fields: offer.fields.map((field) =>
        field.identifier === 'candidate_name' || field.identifier === 'custom_preferred_name'
          ? { ...field, value: null }
          : field,
      ),
      sentDocument: null,
      signedDocument: null,
    })),
    referrals: [],
    forms: [],
    resumes: [],
    files: [],
  };
}

function withoutSignatures(offer: Offer): Offer {
  const { signatures: _signatures, ...kept } = offer;
  return kept;
}

/** Makes a candidacy confidential or not; without the grant for confidential data it cannot be read any more. */
export function setConfidentiality(
  state: SandboxState,
  id: Id,
  confidentiality: Confidentiality,
  moment: Moment,
): SandboxState | Refusal {
  if (!livingCandidacy(state, id)) return notFound('opportunities', id);
  return withOpportunity(state, id, { confidentiality, updatedAt: moment.now });
}

/** The candidacy of this id unless it is deleted. */
export function livingCandidacy(state: SandboxState, id: Id): Candidacy | undefined {
  const candidacy = rowOf(state.candidacies, id);
  return candidacy?.opportunity.deletedAt === undefined ? candidacy : undefined;
}

function withOpportunity(
  state: SandboxState,
  id: Id,
  values: Partial<Candidacy['opportunity']>,
): SandboxState {
  const candidacies = withRow(state.candidacies, id, (row) => ({
    ...row,
    opportunity: { ...row.opportunity, ...values },
  }));
  return { ...state, candidacies };
}
