import { noDeliveries } from '../model/delivery-log.ts';
import type { Contact, User } from '../model/lever.ts';
import type { Requisition } from '../model/lever-job.ts';
import type { Candidacy, SandboxState } from '../model/sandbox-state.ts';
import { tableOf } from '../model/table.ts';
import { allScopes } from '../oauth/scopes.ts';
import type { SandboxSettings } from '../sandbox-settings.ts';
import { candidateDocuments } from './candidate-documents.ts';
import { formTemplates } from './candidate-forms.ts';
import type { CandidatePlan } from './candidate-plan.ts';
import { companyJobs, type Job } from './company-jobs.ts';
import { companyPeople, userId } from './company-people.ts';
import { diceFor } from './dice.ts';
import { archiveReasons, requisitionFields, stages } from './pipeline.ts';
import { thrownPlan } from './thrown-plan.ts';
import { writtenPlans } from './written-plans.ts';

type SeedSettings = Pick<
  SandboxSettings,
  | 'seed'
  | 'candidates'
  | 'ratePerSecond'
  | 'rateBurst'
  | 'eventGroupsOff'
  | 'rememberConsent'
  | 'expandWithoutScope'
>;

/** The state of a fresh sandbox. The same seed and count give the same data; a bigger count only adds people. */
export function seedState(settings: SeedSettings): SandboxState {
  const users = companyPeople();
  const jobs = companyJobs(users);
  const { candidacies, contacts } = seededPeople(settings, users, jobs);
  return {
    seed: settings.seed,
    candidateCount: settings.candidates,
    accountId: 'c0ffee00-1234-4abc-8def-0123456789ab',
    superAdminId: userId(users, 'Rita Alvarez'),
    clockOffsetMs: 0,
    candidacies: tableOf(candidacies, ({ opportunity }) => opportunity.id),
    contacts: tableOf(contacts, ({ id }) => id),
    postings: tableOf(
      jobs.map(({ posting }) => posting).toSorted((a, b) => b.createdAt - a.createdAt),
      ({ id }) => id,
    ),
    requisitions: tableOf(seededRequisitions(jobs, candidacies), ({ id }) => id),
    users: tableOf(users, ({ id }) => id),
    stages: tableOf(stages, ({ id }) => id),
    archiveReasons: tableOf(archiveReasons, ({ id }) => id),
    requisitionFields,
    formTemplates,
    apiKeyScopes: allScopes,
    codes: [],
    grants: [],
    accessTokens: [],
    tokensOfOtherEnvironment: false,
    webhooks: [],
    deliveries: noDeliveries,
    eventGroupsOff: settings.eventGroupsOff,
    faults: [],
    deliveryTroubles: [],
    latencyMs: 0,
    rate: { perSecond: settings.ratePerSecond, burst: settings.rateBurst },
    choices: {
      rememberConsent: settings.rememberConsent,
      expandWithoutScope: settings.expandWithoutScope,
    },
    signingsDue: [],
  };
}

function seededPeople(settings: SeedSettings, users: readonly User[], jobs: readonly Job[]) {
  const usersById = new Map(users.map((user) => [user.id, user]));
  const active = users.filter(({ deactivatedAt }) => deactivatedAt === null);
  const written = writtenPlans(active);
  const emails = new Map<string, number>();
  const contacts = new Map<string, Contact>();
  const candidacies: Candidacy[] = [];
  const add = (plan: CandidatePlan, label: string): void => {
    const documents = candidateDocuments(plan, jobs, usersById, diceFor(label));
    candidacies.push(documents.candidacy);
    contacts.set(plan.contactId, documents.contact);
  };
  for (const [index, plan] of written.entries()) {
    if (plan.email) emails.set(plan.email, 1);
    add(plan, `written documents ${index}`);
  }
  for (let index = written.length; index < settings.candidates; index += 1) {
    const dice = diceFor(`${settings.seed} ${index}`);
    const plan = thrownPlan(dice, active);
    const email = plan.email ?? '';
    const seen = (emails.get(email) ?? 0) + 1;
    emails.set(email, seen);
    add(
      { ...plan, email: seen === 1 ? email : email.replace('@', `${seen}@`) },
      `${settings.seed} documents ${index}`,
    );
  }
  candidacies.sort(
    ({ opportunity: a }, { opportunity: b }) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1),
  );
  return { candidacies, contacts: [...contacts.values()] };
}

/** Requisitions, highest id first as Lever lists them, knowing the offers and hires that name them. */
function seededRequisitions(jobs: readonly Job[], candidacies: readonly Candidacy[]) {
  const offers = new Map<string, string[]>();
  const hires = new Map<string, number>();
  for (const { application, offers: own } of candidacies) {
    const hiredTo = application?.requisitionForHire?.id;
    if (hiredTo) hires.set(hiredTo, (hires.get(hiredTo) ?? 0) + 1);
    for (const offer of own) {
      const named = offer.fields.find(({ identifier }) => identifier === 'requisition')?.value;
      if (typeof named !== 'string') continue;
      const known = offers.get(named);
      if (known) known.push(offer.id);
      else offers.set(named, [offer.id]);
    }
  }
  return jobs
    .flatMap(({ requisition }) => (requisition ? [requisition] : []))
    .map((requisition) =>
      counted(requisition, hires.get(requisition.id) ?? 0, offers.get(requisition.id) ?? []),
    )
    .toSorted((a, b) => (a.id < b.id ? 1 : -1));
}

function counted(
  requisition: Requisition,
  headcountHired: number,
  offerIds: string[],
): Requisition {
  const { headcountTotal: open } = requisition;
  const headcountTotal = open === 'unlimited' ? open : open + headcountHired;
  return { ...requisition, headcountHired, headcountTotal, offerIds };
}
