import type { Id, Ms, Offer, OfferField, OfferStatus } from '../model/lever.ts';
import type { Moment } from '../model/moment.ts';
import type { SandboxState } from '../model/sandbox-state.ts';
import { withRow } from '../model/table.ts';
import { livingCandidacy } from './change-person.ts';
import { badRequest, notFound, type Refusal } from './refusal.ts';
import { signedOffer } from './sign-offer.ts';

const STATUSES: readonly OfferStatus[] = [
  ...(['draft', 'approval-sent', 'approved', 'sent', 'sent-manually', 'opened'] as const),
  ...(['denied', 'signed'] as const),
];

/**
 * Writes one more offer, like the newest one that the candidacy has, with other values for the fields that are named. As
 * at Lever nothing announces it. Refuses an unknown status, values that are no offer's, and a candidacy without an offer.
 */
export function addOffer(
  state: SandboxState,
  input: {
    opportunityId: Id;
    status?: string | undefined;
    createdAt?: Ms | undefined;
    sentAt?: Ms | undefined;
    fields: unknown;
  },
  moment: Moment,
): { state: SandboxState; offerId: Id } | Refusal {
  const candidacy = livingCandidacy(state, input.opportunityId);
  if (!candidacy) return notFound('opportunities', input.opportunityId);
  const [newest] = candidacy.offers.toSorted((a, b) => b.createdAt - a.createdAt);
  if (!newest) return badRequest('The candidate has no offer to start from');
  const status = STATUSES.find((known) => known === (input.status ?? 'signed'));
  if (!status) return badRequest(`status must be one of ${STATUSES.join(', ')}`);
  if (!areValues(input.fields)) return badRequest('fields must be texts, numbers or null by name');
  const values = new Map(Object.entries(input.fields));
  const createdAt = input.createdAt ?? moment.now;
  const draft: Offer = {
    ...newest,
    id: moment.newId(),
    createdAt,
    status: 'draft',
    fields: newest.fields.map((field) => ({
      ...field,
      value: values.has(field.identifier) ? (values.get(field.identifier) ?? null) : field.value,
    })),
    signatures: { candidate: { role: 'candidate', name: null, email: null } },
    approvedAt: null,
    sentAt: input.sentAt ?? null,
    sentDocument: null,
    signedDocument: null,
  };
  const offer =
    status === 'signed'
      ? signedOffer(draft, input.opportunityId, moment.now)
      : { ...draft, status };
  const candidacies = withRow(state.candidacies, input.opportunityId, (row) => ({
    ...row,
    offers: [...row.offers, offer],
  }));
  return { state: { ...state, candidacies }, offerId: offer.id };
}

function areValues(fields: unknown): fields is Record<string, OfferField['value']> {
  return (
    typeof fields === 'object' &&
    fields !== null &&
    Object.values(fields).every(
      (value) => value === null || /^(?:string|number)$/.test(typeof value),
    )
  );
}
