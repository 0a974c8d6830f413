import { canonicalEmail } from '../model/canonical-email.ts';
import type { Archived, Contact, Id, Ms, Opportunity, Origin, Phone } from '../model/lever.ts';
import type { Moment } from '../model/moment.ts';
import type { Candidacy, SandboxState } from '../model/sandbox-state.ts';
import { rowOf, withNewRow } from '../model/table.ts';
import { newApplication, tagsOfPosting } from './create-application.ts';
import { emitEvent } from './emit-event.ts';
import { badRequest, type Refusal } from './refusal.ts';

/** Who is to become a candidate; everything may be left out. */
export interface NewOpportunity {
  name?: string | undefined;
  headline?: string | undefined;
  location?: string | undefined;
  emails?: string[] | undefined;
  phones?: Phone[] | undefined;
  links?: string[] | undefined;
  tags?: string[] | undefined;
  sources?: string[] | undefined;
  origin?: Origin | undefined;
  stage?: string | undefined;
  owner?: Id | undefined;
  followers?: Id[] | undefined;
  /** With a posting there is an application too. */
  posting?: Id | undefined;
  /** An existing contact; without it, one that has one of the e-mail addresses is found. */
  contact?: Id | undefined;
  createdAt?: Ms | undefined;
  archived?: Archived | undefined;
}

/**
 * Adds a candidacy on behalf of a user, with Lever's side effects: an e-mail address that is known links it to the contact
 * that has it, whose name it then shows; a posting adds its words to the tags and its followers to the followers; the
 * performer owns it. Emits contactCreated for a new contact and applicationCreated with a posting. Refuses an unknown
 * contact, stage, posting, user or archive reason.
 */
export function createOpportunity(
  state: SandboxState,
  input: NewOpportunity,
  performAs: Id,
  moment: Moment,
): { state: SandboxState; candidacy: Candidacy; deduped: boolean } | Refusal {
  const wrong = unknownReference(state, input, performAs);
  if (wrong !== null) return badRequest(wrong);
  const known = knownContact(state, input);
  const contact = known ?? newContact(input, moment);
  const posting = rowOf(state.postings, input.posting);
  const id = moment.newId();
  const application = posting
    ? newApplication({ opportunityId: id, posting, userId: performAs }, moment)
    : null;
  const stage = input.stage ?? 'lead-new';
  const now = moment.now;
  const createdAt = input.createdAt ?? now;
  const opportunity: Opportunity = {
    id,
    name: contact.name,
    headline: contact.headline,
    contact: contact.id,
    stage,
    stageChanges: [
      {
        toStageId: stage,
        toStageIndex: state.stages.indexById[stage] ?? 0,
        updatedAt: now,
        userId: performAs,
      },
    ],
    confidentiality: posting?.confidentiality ?? 'non-confidential',
    location: contact.location.name,
    phones: contact.phones,
    emails: contact.emails,
    links: input.links ?? [],
    archived: input.archived ?? null,
    tags: [...new Set([...(input.tags ?? []), ...tagsOfPosting(posting)])],
    sources: input.sources ?? [],
    origin: input.origin ?? 'sourced',
    sourcedBy: performAs,
    owner: input.owner ?? performAs,
    followers: [...new Set([...(input.followers ?? []), ...(posting?.followers ?? [])])],
    applications: application ? [application.id] : [],
    createdAt,
    // It moves once more when Lever has done the rest of the work.
    updatedAt: now + 30,
    lastInteractionAt: now,
    lastAdvancedAt: now,
    snoozedUntil: null,
    isAnonymized: false,
    dataProtection: null,
    ...(posting?.categories.location ? { opportunityLocation: posting.categories.location } : {}),
  };
  const candidacy: Candidacy = {
    opportunity,
    application,
    offers: [],
    referrals: [],
    forms: [],
    resumes: [],
    files: [],
  };
  const added: SandboxState = {
    ...state,
    contacts: known ? state.contacts : withNewRow(state.contacts, contact.id, contact),
    candidacies: withNewRow(
      state.candidacies,
      id,
      candidacy,
      (row) => row.opportunity.createdAt <= createdAt,
    ),
  };
  return {
    state: announced(added, candidacy, known === undefined, moment),
    candidacy,
    deduped: known !== undefined,
  };
}

function unknownReference(
  state: SandboxState,
  input: NewOpportunity,
  performAs: Id,
): string | null {
  const references = [
    ['perform_as', state.users, [performAs]],
    ['contact', state.contacts, [input.contact]],
    ['stage', state.stages, [input.stage]],
    ['posting', state.postings, [input.posting]],
    ['owner', state.users, [input.owner]],
    ['follower', state.users, input.followers ?? []],
    ['archive reason', state.archiveReasons, [input.archived?.reason]],
  ] as const;
  for (const [what, table, ids] of references) {
    const missing = ids.find(
      (id) => id !== undefined && id !== null && table.indexById[id] === undefined,
    );
    if (missing !== undefined) return `${what} ${missing} does not exist`;
  }
  const performer = rowOf(state.users, performAs);
  return performer?.deactivatedAt === null ? null : `perform_as ${performAs} is deactivated`;
}

function knownContact(state: SandboxState, input: NewOpportunity): Contact | undefined {
  if (input.contact) return rowOf(state.contacts, input.contact);
  const emails = new Set((input.emails ?? []).map(canonicalEmail));
  if (emails.size === 0) return undefined;
  return state.contacts.rows.find((contact) =>
    contact.emails.some((email) => emails.has(canonicalEmail(email))),
  );
}

function newContact(input: NewOpportunity, moment: Moment): Contact {
  return {
    id: moment.newId(),
    name: input.name ?? '',
    headline: input.headline ?? '',
    isAnonymized: false,
    location: { name: input.location ?? '' },
    emails: input.emails ?? [],
    phones: input.phones ?? [],
  };
}

function announced(
  state: SandboxState,
  { opportunity, application }: Candidacy,
  isNewContact: boolean,
  moment: Moment,
): SandboxState {
  const { contact: contactId, id: opportunityId, origin } = opportunity;
  const data = { contactId, accountId: state.accountId, createdAt: moment.now };
  const met = isNewContact
    ? emitEvent(state, { event: 'contactCreated', data, origin: null, opportunityId: null }, moment)
    : state;
  if (!application) return met;
  const about = {
    applicationId: application.id,
    opportunityId,
    contactId,
    candidateId: opportunityId,
  };
  return emitEvent(
    met,
    { event: 'applicationCreated', data: about, origin, opportunityId },
    moment,
  );
}
