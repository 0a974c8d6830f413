import type { Application, Archived, Contact, Opportunity, User } from '../model/lever.ts';
import type { Candidacy } from '../model/sandbox-state.ts';
import { anonymizedCandidacy } from '../state/change-person.ts';
import { applicationQuestions, candidateForm, candidateReferral } from './candidate-forms.ts';
import { candidateOffer } from './candidate-offer.ts';
import type { CandidatePlan } from './candidate-plan.ts';
import type { Job } from './company-jobs.ts';
import type { Dice } from './dice.ts';
import { archiveReasons, stages } from './pipeline.ts';
import { dayMs } from './seed-days.ts';

/** Lever's documents of one candidate, written from the plan. */
export function candidateDocuments(
  plan: CandidatePlan,
  jobs: readonly Job[],
  users: ReadonlyMap<string, User>,
  dice: Dice,
): { candidacy: Candidacy; contact: Contact } {
  const job = plan.job === null ? null : (jobs[plan.job] ?? null);
  const reason = plan.archiveReason === null ? null : archiveReasons[plan.archiveReason];
  const archived = reason ? { reason: reason.id, archivedAt: plan.archivedAt } : null;
  const offerAt = offerTime(plan);
  const referrer = plan.referrer ? users.get(plan.referrer) : undefined;
  const referral = referrer ? candidateReferral(plan, referrer.name, dice) : null;
  const application = job ? candidateApplication(plan, job, archived, dice) : null;
  const candidacy: Candidacy = {
    opportunity: candidateOpportunity(plan, job, archived),
    application:
      application && referral ? { ...application, customQuestions: [referral] } : application,
    offers: job
      ? plan.offers.map((offer, index) =>
          candidateOffer(plan, offer, job, offerAt + index * dayMs, dice),
        )
      : [],
    referrals: referral ? [referral] : [],
    forms:
      plan.fullForms || (plan.offers.length > 0 && dice.chance(0.7))
        ? [candidateForm(plan, job?.posting.owner ?? null, dice)]
        : [],
    resumes: job && dice.chance(0.6) ? [candidateResume(plan, dice)] : [],
    files: [],
  };
  const contact: Contact = {
    id: plan.contactId,
    name: plan.name,
    headline: plan.employer ?? '',
    isAnonymized: false,
    location: { name: plan.city },
    emails: plan.email ? [plan.email] : [],
    phones: plan.phone ? [plan.phone] : [],
    dataProtection: { interviewIntelligence: { allowed: true, expiresAt: null } },
  };
  if (!plan.isAnonymized) return { candidacy, contact };
  return {
    candidacy: anonymizedCandidacy(candidacy, { now: plan.archivedAt }),
    contact: {
      id: plan.contactId,
      name: '',
      headline: '',
      isAnonymized: true,
      location: { name: '' },
      emails: [],
      phones: [],
    },
  };
}

/** Early enough to be signed before the decision, and after every change of stage. */
function offerTime({ createdAt, archivedAt }: CandidatePlan): number {
  return Math.min(archivedAt - 8 * dayMs, createdAt + 20 * dayMs);
}

function candidateOpportunity(
  plan: CandidatePlan,
  job: Job | null,
  archived: Archived | null,
): Opportunity {
  const owner = job?.posting.owner ?? plan.referrer;
  const first = Math.min(plan.stageIndex, job ? 3 : 0);
  const steps = [first, Math.floor((first + plan.stageIndex) / 2), plan.stageIndex].filter(
    (stage, index, all) => all.indexOf(stage) === index,
  );
  const stageChanges = steps.map((stage, index) => ({
    toStageId: stages[stage]?.id ?? 'lead-new',
    toStageIndex: stage,
    updatedAt: plan.createdAt + Math.round((index * (offerTime(plan) - plan.createdAt)) / 3),
    userId: owner,
  }));
  const lastMoved = stageChanges.at(-1)?.updatedAt ?? plan.createdAt;
  const latest = archived?.archivedAt ?? lastMoved;
  const { categories } = job?.posting ?? { categories: null };
  return {
    id: plan.id,
    name: plan.name,
    headline: plan.employer ?? '',
    contact: plan.contactId,
    stage: stages[plan.stageIndex]?.id ?? 'lead-new',
    stageChanges,
    confidentiality: plan.confidentiality,
    location: plan.city,
    phones: plan.phone ? [plan.phone] : [],
    emails: plan.email ? [plan.email] : [],
    links: [],
    archived,
    tags:
      job && categories
        ? [
            job.posting.text,
            categories.department,
            categories.team,
            categories.location,
            categories.commitment,
          ].filter((tag) => tag !== null)
        : [],
    sources: [plan.source],
    origin: plan.origin,
    sourcedBy: plan.origin === 'sourced' ? owner : null,
    owner,
    followers: owner ? [owner] : [],
    applications: job ? [plan.applicationId] : [],
    createdAt: plan.createdAt,
    updatedAt: latest + 50,
    lastInteractionAt: latest,
    lastAdvancedAt: latest,
    snoozedUntil: null,
    isAnonymized: false,
    dataProtection: null,
    ...(categories?.location ? { opportunityLocation: categories.location } : {}),
  };
}

function candidateApplication(
  plan: CandidatePlan,
  job: Job,
  archived: Archived | null,
  dice: Dice,
): Application {
  const { posting, requisition } = job;
  const type = plan.referrer ? 'referral' : plan.origin === 'applied' ? 'posting' : 'user';
  const byHand = type === 'user';
  return {
    id: plan.applicationId,
    type,
    candidateId: plan.id,
    opportunityId: plan.id,
    posting: posting.id,
    postingHiringManager: posting.hiringManager,
    postingOwner: posting.owner,
    // What was added by hand has nothing of the person on the wire.
    name: byHand ? null : plan.name,
    company: byHand ? null : plan.employer,
    phone: byHand || !plan.phone ? null : { type: null, value: plan.phone.value },
    email: byHand ? null : plan.email,
    links: [],
    comments: null,
    user: type === 'referral' ? plan.referrer : byHand ? posting.owner : null,
    customQuestions: type === 'posting' ? [applicationQuestions(plan, dice)] : [],
    createdAt: plan.createdAt,
    archived: archived && { ...archived, archivedAt: archived.archivedAt - 10 },
    requisitionForHire:
      plan.hiredToRequisition && requisition
        ? {
            id: requisition.id,
            requisitionCode: requisition.requisitionCode,
            hiringManagerOnHire: requisition.hiringManager,
          }
        : null,
    ipAddress: null,
    referer: null,
    userAgent: null,
    acceptLanguage: null,
    timezone: null,
  };
}

function candidateResume(plan: CandidatePlan, dice: Dice): Candidacy['resumes'][number] {
  const id = dice.uuid();
  return {
    id,
    createdAt: plan.createdAt,
    file: {
      name: `Resume ${plan.name}.pdf`,
      ext: 'pdf',
      downloadUrl: `/v1/opportunities/${plan.id}/resumes/${id}/download`,
      uploadedAt: plan.createdAt,
      status: 'processed',
      size: dice.int(20_000, 400_000),
    },
    parsedData: {
      positions: plan.employer
        ? [{ org: plan.employer, title: 'Specialist', start: { year: 2019, month: 4 } }]
        : [],
      schools: [],
    },
  };
}
