import type { Archived, Id, Ms, Offer } from '../model/lever.ts';
import type { Requisition } from '../model/lever-job.ts';
import type { Moment } from '../model/moment.ts';
import type { Candidacy, SandboxState } from '../model/sandbox-state.ts';
import { rowOf, withRow } from '../model/table.ts';
import { emitEvent } from './emit-event.ts';
import { badRequest, notFound, type Refusal } from './refusal.ts';

export interface ArchiveInput {
  opportunityId: Id;
  /** Null takes the person out of the archive. */
  reasonId: Id | null;
  /** Only with a reason of type hired. */
  requisitionId?: Id | undefined;
}

/**
 * Archives or unarchives, with the little differences between Lever's stamps, and emits candidateArchiveChange, and
 * candidateHired first when the person was not hired before. A hire is nothing but this with a reason of type hired.
 * Refuses an unknown opportunity, reason or requisition, a closed requisition, and a requisition without a signed offer.
 */
export function archiveOpportunity(
  state: SandboxState,
  input: ArchiveInput,
  moment: Moment,
): SandboxState | Refusal {
  const candidacy = rowOf(state.candidacies, input.opportunityId);
  if (!candidacy || candidacy.opportunity.deletedAt !== undefined) {
    return notFound('opportunities', input.opportunityId);
  }
  if (input.reasonId === null) return unarchive(state, candidacy, moment);
  const reason = rowOf(state.archiveReasons, input.reasonId);
  if (!reason) return badRequest(`Archive reason ${input.reasonId} does not exist`);
  const requisition = input.requisitionId
    ? requisitionForHire(state, candidacy, reason.type, input.requisitionId)
    : null;
  if (requisition && 'refused' in requisition) return requisition;

  const before = candidacy.opportunity.archived;
  const wasHired = rowOf(state.archiveReasons, before?.reason)?.type === 'hired';
  const archived = { reason: reason.id, archivedAt: moment.now };
  const changed = withCandidacy(state, candidacy, archived, requisition, moment.now);
  const counted = requisition ? withHeadcount(changed, requisition.id, 1, moment.now) : changed;
  const hired =
    reason.type === 'hired' && !wasHired ? emitHired(counted, candidacy, moment) : counted;
  return emitArchiveChange(hired, candidacy, before, archived, moment);
}

function requisitionForHire(
  state: SandboxState,
  candidacy: Candidacy,
  reasonType: string,
  requisitionId: Id,
): Requisition | Refusal {
  const requisition = rowOf(state.requisitions, requisitionId);
  if (!requisition) return badRequest(`Requisition ${requisitionId} does not exist`);
  if (reasonType !== 'hired') return badRequest('A requisition needs a reason of type hired');
  if (!candidacy.application) return badRequest('The opportunity has no active application');
  if (requisition.status === 'closed') return badRequest('The requisition is closed');
  if (!candidacy.offers.some(isSigned)) return badRequest('The offer is not signed');
  return requisition;
}

function isSigned(offer: Offer): boolean {
  return offer.status === 'signed';
}

/**
 * The requisition that the page attaches to a hire: the one in the signed offer, when hiring to it is possible.
 * Undefined otherwise; the person is then hired without one.
 */
export function requisitionOfSignedOffer(
  state: SandboxState,
  candidacy: Candidacy,
): Id | undefined {
  const field = candidacy.offers
    .find(isSigned)
    ?.fields.find(({ identifier }) => identifier === 'requisition');
  const requisition =
    typeof field?.value === 'string' ? rowOf(state.requisitions, field.value) : null;
  return candidacy.application && requisition && requisition.status !== 'closed'
    ? requisition.id
    : undefined;
}

function withCandidacy(
  state: SandboxState,
  { opportunity: { id, archived: before } }: Candidacy,
  archived: Archived,
  requisition: Requisition | null,
  now: Ms,
): SandboxState {
  const candidacies = withRow(state.candidacies, id, (row): Candidacy => ({
    ...row,
    opportunity: {
      ...row.opportunity,
      archived,
      lastAdvancedAt: now,
      lastInteractionAt: now,
      updatedAt: now + 50,
    },
    application: row.application && {
      ...row.application,
      // Archiving twice moves only the opportunity's stamp.
      archived: before ? row.application.archived : { ...archived, archivedAt: now - 10 },
      requisitionForHire: requisition
        ? {
            id: requisition.id,
            requisitionCode: requisition.requisitionCode,
            hiringManagerOnHire: requisition.hiringManager,
          }
        : row.application.requisitionForHire,
    },
  }));
  return { ...state, candidacies };
}

function unarchive(state: SandboxState, candidacy: Candidacy, moment: Moment): SandboxState {
  const { archived: before, id } = candidacy.opportunity;
  if (!before) return state;
  const requisitionId = candidacy.application?.requisitionForHire?.id;
  const candidacies = withRow(state.candidacies, id, (row): Candidacy => ({
    ...row,
    opportunity: {
      ...row.opportunity,
      archived: null,
      lastInteractionAt: moment.now,
      updatedAt: moment.now + 50,
    },
    application: row.application && {
      ...row.application,
      archived: null,
      requisitionForHire: null,
    },
  }));
  const freed = requisitionId
    ? withHeadcount({ ...state, candidacies }, requisitionId, -1, moment.now)
    : { ...state, candidacies };
  return emitArchiveChange(freed, candidacy, before, null, moment);
}

function withHeadcount(state: SandboxState, id: Id, by: number, now: Ms): SandboxState {
  const requisitions = withRow(state.requisitions, id, (row) => ({
    ...row,
    headcountHired: Math.max(0, row.headcountHired + by),
    updatedAt: now + 20,
  }));
  return { ...state, requisitions };
}

function emitHired(state: SandboxState, candidacy: Candidacy, moment: Moment): SandboxState {
  return emitEvent(
    state,
    { event: 'candidateHired', data: idsOf(candidacy), ...aboutOf(candidacy) },
    moment,
  );
}

function emitArchiveChange(
  state: SandboxState,
  candidacy: Candidacy,
  fromArchived: Archived | null,
  toArchived: Archived | null,
  moment: Moment,
): SandboxState {
  const data = { ...idsOf(candidacy), fromArchived, toArchived };
  return emitEvent(state, { event: 'candidateArchiveChange', data, ...aboutOf(candidacy) }, moment);
}

/** The three ids in the data of every event about a candidacy; candidateId is Lever's deprecated double. */
export function idsOf({ opportunity }: Candidacy): Record<string, Id> {
  return {
    opportunityId: opportunity.id,
    contactId: opportunity.contact,
    candidateId: opportunity.id,
  };
}

/** What decides which webhooks get an event about a candidacy. */
export function aboutOf({ opportunity }: Candidacy) {
  return { origin: opportunity.origin, opportunityId: opportunity.id };
}
