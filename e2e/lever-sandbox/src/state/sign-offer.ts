import type { Id, Ms, Offer } from '../model/lever.ts';
import type { Moment } from '../model/moment.ts';
import type { SandboxState } from '../model/sandbox-state.ts';
import { withRow } from '../model/table.ts';
import { livingCandidacy } from './change-person.ts';
import { notFound, refusal, type Refusal } from './refusal.ts';

/**
 * Signs an offer by everybody, now or when the sandbox's clock has moved on by `afterMs`. As at Lever nothing announces
 * it: no event goes out and the opportunity's updatedAt stays. Without an offer id the newest unsigned one is signed.
 */
export function signOffer(
  state: SandboxState,
  input: { opportunityId: Id; offerId?: Id | undefined; afterMs: Ms },
  moment: Moment,
): SandboxState | Refusal {
  const candidacy = livingCandidacy(state, input.opportunityId);
  if (!candidacy) return notFound('opportunities', input.opportunityId);
  const offer = input.offerId
    ? candidacy.offers.find(({ id }) => id === input.offerId)
    : candidacy.offers
        .filter(({ status }) => status !== 'signed')
        .toSorted((a, b) => b.createdAt - a.createdAt)[0];
  if (!offer) return refusal(404, 'ResourceNotFound', 'There is no such offer to sign');
  const signing = {
    opportunityId: input.opportunityId,
    offerId: offer.id,
    dueAt: moment.now + input.afterMs,
  };
  return settleSignings({ ...state, signingsDue: [...state.signingsDue, signing] }, moment);
}

/** Carries out the signatures whose time has come; the same state when there are none. */
export function settleSignings(state: SandboxState, moment: Pick<Moment, 'now'>): SandboxState {
  const due = state.signingsDue.filter(({ dueAt }) => dueAt <= moment.now);
  if (due.length === 0) return state;
  const candidacies = due.reduce(
    (table, { opportunityId, offerId, dueAt }) =>
      withRow(table, opportunityId, (row) => ({
        ...row,
        offers: row.offers.map((offer) =>
          offer.id === offerId ? signedOffer(offer, opportunityId, dueAt) : offer,
        ),
      })),
    state.candidacies,
  );
  const signingsDue = state.signingsDue.filter(({ dueAt }) => dueAt > moment.now);
  return { ...state, candidacies, signingsDue };
}

/** The offer with every signature given and its signed document. */
export function signedOffer(offer: Offer, opportunityId: Id, signedAt: Ms): Offer {
  const name = offer.fields.find(({ identifier }) => identifier === 'candidate_name')?.value;
  const signatures = offer.signatures ?? {
    candidate: { role: 'candidate', name: name ? String(name) : null, email: null },
  };
  const sentAt = offer.sentAt ?? signedAt - 3600_000;
  const fileName = `Offer - ${name ?? 'candidate'}`;
  const path = `/v1/opportunities/${opportunityId}/offers/${offer.id}/download`;
  return {
    ...offer,
    status: 'signed',
    approvedAt: offer.approvedAt ?? sentAt - 3600_000,
    sentAt,
    signatures: Object.fromEntries(
      Object.entries(signatures).map(([role, signature]) => [
        role,
        {
          ...signature,
          firstOpenedAt: signature.firstOpenedAt ?? signedAt - 600_000,
          lastOpenedAt: signedAt - 60_000,
          signedAt,
          signed: true,
        },
      ]),
    ),
    sentDocument: offer.sentDocument ?? {
      fileName: `${fileName}.pdf`,
      uploadedAt: sentAt,
      downloadUrl: `${path}?status=sent`,
    },
    signedDocument: {
      fileName: `${fileName} (signed).pdf`,
      uploadedAt: signedAt,
      downloadUrl: `${path}?status=signed`,
    },
  };
}
