import type { Application, Id } from '../model/lever.ts';
import type { Posting } from '../model/lever-job.ts';
import type { Moment } from '../model/moment.ts';
import type { SandboxState } from '../model/sandbox-state.ts';
import { rowOf, withRow } from '../model/table.ts';
import { aboutOf, idsOf } from './archive-opportunity.ts';
import { livingCandidacy } from './change-person.ts';
import { emitEvent } from './emit-event.ts';
import { badRequest, notFound, type Refusal } from './refusal.ts';

/** An application that somebody of the company added by hand: nothing of the person is on it. */
export function newApplication(
  { opportunityId, posting, userId }: { opportunityId: Id; posting: Posting; userId: Id },
  moment: Moment,
): Application {
  return {
    id: moment.newId(),
    type: 'user',
    candidateId: opportunityId,
    opportunityId,
    posting: posting.id,
    postingHiringManager: posting.hiringManager,
    postingOwner: posting.owner,
    name: null,
    company: null,
    phone: null,
    email: null,
    links: [],
    comments: null,
    user: userId,
    customQuestions: [],
    createdAt: moment.now,
    archived: null,
    requisitionForHire: null,
    ipAddress: null,
    referer: null,
    userAgent: null,
    acceptLanguage: null,
    timezone: null,
  };
}

/** The words of a posting that Lever adds to the tags of each person added to it. */
export function tagsOfPosting(posting: Posting | undefined): string[] {
  if (!posting) return [];
  const { department, team, location, commitment } = posting.categories;
  return [posting.text, department, team, location, commitment].filter((tag) => tag !== null);
}

/**
 * Gives a candidacy without an application one for a posting, and emits applicationCreated. Refuses an unknown opportunity
 * or posting, and a second application.
 */
export function createApplication(
  state: SandboxState,
  input: { opportunityId: Id; postingId: Id },
  moment: Moment,
): SandboxState | Refusal {
  const candidacy = livingCandidacy(state, input.opportunityId);
  if (!candidacy) return notFound('opportunities', input.opportunityId);
  const posting = rowOf(state.postings, input.postingId);
  if (!posting) return badRequest(`Posting ${input.postingId} does not exist`);
  if (candidacy.application) return badRequest('The opportunity has an application');
  const application = newApplication(
    { opportunityId: input.opportunityId, posting, userId: state.superAdminId },
    moment,
  );
  const candidacies = withRow(state.candidacies, input.opportunityId, (row) => ({
    ...row,
    application,
    opportunity: {
      ...row.opportunity,
      applications: [application.id],
      tags: [...new Set([...row.opportunity.tags, ...tagsOfPosting(posting)])],
      updatedAt: moment.now + 30,
      ...(posting.categories.location ? { opportunityLocation: posting.categories.location } : {}),
    },
  }));
  const data = { applicationId: application.id, ...idsOf(candidacy) };
  return emitEvent(
    { ...state, candidacies },
    { event: 'applicationCreated', data, ...aboutOf(candidacy) },
    moment,
  );
}
