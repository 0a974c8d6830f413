import type { Application, Id, LeverFile, Offer } from '../model/lever.ts';
import type { Candidacy } from '../model/sandbox-state.ts';
import { rowOf } from '../model/table.ts';
import type { Call } from '../http/route.ts';
import { includeFields } from './include-fields.ts';

/** An opportunity as a call asked for it: ids replaced for `expand`, fields picked for `include`. */
export function showOpportunity(call: Call, candidacy: Candidacy): Record<string, unknown> {
  const { state, query, baseUrl } = call;
  const { opportunityLocation, deletedAt, deletedBy, ...opportunity } = candidacy.opportunity;
  const expand = query.getAll('expand');
  const user = (id: Id | null) => (id === null ? null : (rowOf(state.users, id) ?? id));
  const shown: Record<string, unknown> = {
    ...opportunity,
    urls: {
      list: `${baseUrl}/candidates`,
      show: `${baseUrl}/candidates/${opportunity.id}`,
    },
    ...(opportunityLocation === undefined ? {} : { opportunityLocation }),
    ...(deletedAt === undefined ? {} : { deletedBy, deletedAt }),
  };
  if (expand.includes('contact')) {
    shown['contact'] = rowOf(state.contacts, opportunity.contact) ?? opportunity.contact;
  }
  if (expand.includes('stage')) {
    shown['stage'] = rowOf(state.stages, opportunity.stage) ?? opportunity.stage;
  }
  if (expand.includes('owner')) shown['owner'] = user(opportunity.owner);
  if (expand.includes('sourcedBy')) shown['sourcedBy'] = user(opportunity.sourcedBy);
  if (expand.includes('followers')) shown['followers'] = opportunity.followers.map(user);
  if (expand.includes('applications')) {
    shown['applications'] = candidacy.application ? [candidacy.application] : [];
  }
  return includeFields(shown, query);
}

/** An application, whose deprecated own routes expand what the opportunity's do not. */
export function showApplication(call: Call, application: Application): Record<string, unknown> {
  const { state, query } = call;
  const shown: Record<string, unknown> = { ...application };
  for (const field of query.getAll('expand')) {
    if (field === 'posting') {
      shown['posting'] = rowOf(state.postings, application.posting) ?? application.posting;
    }
    if (field === 'postingOwner' || field === 'postingHiringManager' || field === 'user') {
      shown[field] = rowOf(state.users, application[field]) ?? application[field];
    }
  }
  return includeFields(shown, query);
}

/** An offer with its documents' addresses made whole. */
export function showOffer(call: Call, offer: Offer): Record<string, unknown> {
  const shown: Record<string, unknown> = { ...offer };
  for (const name of ['sentDocument', 'signedDocument'] as const) {
    const document = offer[name];
    if (document) shown[name] = withAddress(call, document);
  }
  if (call.query.getAll('expand').includes('creator')) {
    shown['creator'] = rowOf(call.state.users, offer.creator) ?? offer.creator;
  }
  return includeFields(shown, call.query);
}

/** A document whose kept path becomes an address of this server. */
export function withAddress<Document extends Pick<LeverFile, 'downloadUrl'>>(
  call: Call,
  document: Document,
): Document {
  return { ...document, downloadUrl: call.baseUrl + document.downloadUrl };
}
