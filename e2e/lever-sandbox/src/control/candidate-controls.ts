import { readContactChanges } from '../api/read-contact-changes.ts';
import { origins } from '../model/lever.ts';
import { refused, type Answer, type Call, type Route } from '../http/route.ts';
import { archiveOpportunity, requisitionOfSignedOffer } from '../state/archive-opportunity.ts';
import {
  anonymizePerson,
  deleteOpportunity,
  livingCandidacy,
  setConfidentiality,
} from '../state/change-person.ts';
import { addOffer } from '../state/add-offer.ts';
import { createApplication } from '../state/create-application.ts';
import { createOpportunity } from '../state/create-opportunity.ts';
import { editContact } from '../state/edit-contact.ts';
import { changeStage } from '../state/change-stage.ts';
import { badRequest, isRefusal, notFound } from '../state/refusal.ts';
import { mergeContacts } from '../state/merge-contacts.ts';
import { renameOfferField } from '../state/rename-offer-field.ts';
import { signOffer } from '../state/sign-offer.ts';
import { controlBody, controlled } from './control-body.ts';

const post = { surface: 'control', method: 'POST' } as const;
const at = '/__sim/opportunities/:id';

/** What happens to people. */
export const candidateControls: readonly Route[] = [
  {
    surface: 'control',
    method: 'GET',
    path: '/__sim/opportunities',
    summary: 'Find people: ?name=, ?email=, ?hirable=true',
    handler: findPeople,
  },
  {
    ...post,
    path: '/__sim/opportunities',
    summary: 'Add a candidate: {name?, email?, origin?, postingId?, stageId?}',
    handler: create,
  },
  {
    ...post,
    path: `${at}/application`,
    summary: 'Give a lead an application: {postingId}',
    handler: apply,
  },
  {
    ...post,
    path: '/__sim/contacts/:id',
    summary: 'Change a contact: {name?, headline?, location?, emails?, phones?}',
    handler: editPerson,
  },
  {
    ...post,
    path: `${at}/hire`,
    summary: 'Mark as hired: {reasonId?, requisitionId?}',
    handler: hire,
  },
  {
    ...post,
    path: `${at}/archive`,
    summary: 'Archive without hiring: {reasonId?}',
    handler: reject,
  },
  { ...post, path: `${at}/unarchive`, summary: 'Undo a hire', handler: unarchive },
  { ...post, path: `${at}/stage`, summary: 'Change the stage: {stageId}', handler: stage },
  {
    ...post,
    path: `${at}/offers/sign`,
    summary: 'Sign an offer: {offerId?, afterMs?}',
    handler: sign,
  },
  {
    ...post,
    path: `${at}/offers`,
    summary: 'Add an offer like the newest one: {status?, createdAt?, sentAt?, fields?}',
    handler: offer,
  },
  {
    ...post,
    path: '/__sim/contacts/:id/merge',
    summary: 'Merge a contact into another: {into}',
    handler: merge,
  },
  {
    ...post,
    path: `${at}/delete`,
    summary: 'Delete the opportunity',
    handler: ({ state, params, moment }) =>
      controlled(deleteOpportunity(state, params['id'] ?? '', moment)),
  },
  {
    ...post,
    path: `${at}/anonymize`,
    summary: 'Anonymize the contact and its opportunities',
    handler: ({ state, params, moment }) =>
      controlled(anonymizePerson(state, params['id'] ?? '', moment)),
  },
  {
    ...post,
    path: `${at}/confidentiality`,
    summary: 'Make confidential or not: {confidential}',
    handler: confidentiality,
  },
  {
    ...post,
    path: '/__sim/offer-fields/rename',
    summary: 'Rename a custom offer field: {identifier, text}',
    handler: rename,
  },
];

function findPeople({ state, query }: Call): Answer {
  const name = query.get('name')?.toLowerCase() ?? '';
  const email = query.get('email')?.toLowerCase() ?? '';
  const hirable = query.get('hirable') === 'true';
  const data = state.candidacies.rows
    .filter(
      ({ opportunity, offers }) =>
        opportunity.deletedAt === undefined &&
        opportunity.name.toLowerCase().includes(name) &&
        (email === '' || opportunity.emails.includes(email)) &&
        (!hirable ||
          (!opportunity.archived &&
            opportunity.stage === 'offer' &&
            offers.some(({ status }) => status === 'signed'))),
    )
    .slice(0, Number(query.get('limit') ?? 100))
    .map(
      ({
        opportunity: { id, contact, name: shown, emails, origin, stage: stageId, archived },
      }) => ({ id, contact, name: shown, emails, origin, stage: stageId, archived }),
    );
  return { status: 200, json: { data } };
}

function create(call: Call): Answer {
  const body = controlBody(call, {
    name: 'string',
    email: 'string',
    origin: 'string',
    postingId: 'string',
    stageId: 'string',
  });
  if (isRefusal(body)) return refused(body);
  const origin = origins.find((known) => known === (body.origin ?? 'applied'));
  if (!origin) return refused(badRequest(`origin must be one of ${origins.join(', ')}`));
  const { name, email, postingId: posting, stageId } = body;
  const input = {
    name,
    emails: email ? [email] : [],
    origin,
    posting,
    stage: stageId ?? (posting ? 'applicant-new' : 'lead-new'),
  };
  const made = createOpportunity(call.state, input, call.state.superAdminId, call.moment);
  if (isRefusal(made)) return refused(made);
  const { id, contact } = made.candidacy.opportunity;
  return controlled(made.state, { id, contact, deduped: made.deduped });
}

function apply(call: Call): Answer {
  const body = controlBody(call, { postingId: 'string' });
  if (isRefusal(body)) return refused(body);
  const input = { opportunityId: call.params['id'] ?? '', postingId: body.postingId ?? '' };
  return controlled(createApplication(call.state, input, call.moment));
}

function editPerson(call: Call): Answer {
  const body = controlBody(call, {
    name: 'string',
    headline: 'string',
    location: 'string',
    emails: 'strings',
    phones: 'any',
  });
  if (isRefusal(body)) return refused(body);
  const read = readContactChanges(body);
  if ('wrong' in read) return refused(badRequest(read.wrong));
  return controlled(editContact(call.state, call.params['id'] ?? '', read.changes, call.moment));
}

function hire(call: Call): Answer {
  const body = controlBody(call, { reasonId: 'string', requisitionId: 'string' });
  if (isRefusal(body)) return refused(body);
  const id = call.params['id'] ?? '';
  const candidacy = livingCandidacy(call.state, id);
  if (!candidacy) return refused(notFound('opportunities', id));
  const hired = call.state.archiveReasons.rows.filter(
    ({ type, status }) => type === 'hired' && status === 'active',
  );
  const reasonId = body.reasonId ?? hired[0]?.id ?? '';
  if (!hired.some((reason) => reason.id === reasonId)) {
    return refused(badRequest(`${reasonId} is not an active reason of type hired`));
  }
  const requisitionId = body.requisitionId ?? requisitionOfSignedOffer(call.state, candidacy);
  const next = archiveOpportunity(
    call.state,
    { opportunityId: id, reasonId, requisitionId },
    call.moment,
  );
  if (isRefusal(next)) return refused(next);
  return controlled(next, { archived: livingCandidacy(next, id)?.opportunity.archived });
}

function reject(call: Call): Answer {
  const body = controlBody(call, { reasonId: 'string' });
  if (isRefusal(body)) return refused(body);
  const reasons = call.state.archiveReasons.rows.filter(({ type }) => type === 'non-hired');
  const reasonId = body.reasonId ?? reasons[0]?.id ?? '';
  if (!reasons.some(({ id }) => id === reasonId)) {
    return refused(badRequest(`${reasonId} is not a reason of type non-hired`));
  }
  const input = { opportunityId: call.params['id'] ?? '', reasonId };
  return controlled(archiveOpportunity(call.state, input, call.moment));
}

function offer(call: Call): Answer {
  const body = controlBody(call, {
    status: 'string',
    createdAt: 'number',
    sentAt: 'number',
    fields: 'any',
  });
  if (isRefusal(body)) return refused(body);
  const { fields, ...rest } = body;
  const added = addOffer(
    call.state,
    { ...rest, opportunityId: call.params['id'] ?? '', fields: fields ?? {} },
    call.moment,
  );
  if (isRefusal(added)) return refused(added);
  return controlled(added.state, { id: added.offerId });
}

function merge(call: Call): Answer {
  const body = controlBody(call, { into: 'string' });
  if (isRefusal(body)) return refused(body);
  const input = { contactId: call.params['id'] ?? '', into: body.into ?? '' };
  return controlled(mergeContacts(call.state, input, call.moment));
}

function unarchive(call: Call): Answer {
  const input = { opportunityId: call.params['id'] ?? '', reasonId: null };
  return controlled(archiveOpportunity(call.state, input, call.moment));
}

function stage(call: Call): Answer {
  const body = controlBody(call, { stageId: 'string' });
  if (isRefusal(body)) return refused(body);
  const input = {
    opportunityId: call.params['id'] ?? '',
    stageId: body.stageId ?? '',
    userId: call.state.superAdminId,
  };
  return controlled(changeStage(call.state, input, call.moment));
}

function sign(call: Call): Answer {
  const body = controlBody(call, { offerId: 'string', afterMs: 'number' });
  if (isRefusal(body)) return refused(body);
  const input = {
    opportunityId: call.params['id'] ?? '',
    offerId: body.offerId,
    afterMs: body.afterMs ?? 0,
  };
  return controlled(signOffer(call.state, input, call.moment));
}

function confidentiality(call: Call): Answer {
  const body = controlBody(call, { confidential: 'boolean' });
  if (isRefusal(body)) return refused(body);
  const value = body.confidential === false ? 'non-confidential' : 'confidential';
  return controlled(setConfidentiality(call.state, call.params['id'] ?? '', value, call.moment));
}

function rename(call: Call): Answer {
  const body = controlBody(call, { identifier: 'string', text: 'string' });
  if (isRefusal(body)) return refused(body);
  if (!body.identifier || !body.text)
    return refused(badRequest('identifier and text are required'));
  return controlled(renameOfferField(call.state, body.identifier, body.text));
}
