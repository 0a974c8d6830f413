import type { Offer, OfferField, OfferStatus } from '../model/lever.ts';
import { customIdentifier } from '../state/rename-offer-field.ts';
import { signedOffer } from '../state/sign-offer.ts';
import { currencyAt, type Job } from './company-jobs.ts';
import type { CandidatePlan } from './candidate-plan.ts';
import type { Dice } from './dice.ts';
import { dayMs, seedDate } from './seed-days.ts';

/** Values that decide an offer; what is left out is thrown. */
export interface OfferPlan {
  status: OfferStatus;
  id?: string;
  salary?: number;
  /** Midnight UTC. */
  startDate?: number | null;
  /** Values of account-defined fields by their label. */
  custom?: Record<string, string | number | null>;
  /** As offers of years ago are: without posting, signatures and documents. */
  old?: boolean;
  /** job_posting holds the application's id, which some accounts have. */
  postingFieldHoldsApplication?: boolean;
}

/** An offer for this candidate, created at the given time. */
export function candidateOffer(
  plan: CandidatePlan,
  offerPlan: OfferPlan,
  job: Job,
  createdAt: number,
  dice: Dice,
): Offer {
  const { posting, requisition } = job;
  const range = posting.salaryRange ?? { min: 45000, max: 60000, interval: 'per-year-salary' };
  const step = range.interval === 'per-hour-wage' ? 1 : 500;
  const salary = offerPlan.salary ?? Math.round(dice.int(range.min, range.max) / step) * step;
  const monday = seedDate(15 + 7 * dice.int(0, 9));
  const startDate = offerPlan.startDate === undefined ? monday : offerPlan.startDate;
  const standard: [text: string, identifier: string, value: OfferField['value']][] = [
    [
      'Job posting',
      'job_posting',
      offerPlan.postingFieldHoldsApplication ? plan.applicationId : posting.id,
    ],
    ['Job title', 'job_title', posting.text],
    ['Requisition', 'requisition', requisition?.id ?? null],
    ['Candidate name', 'candidate_name', plan.name],
    ['Team', 'team', posting.categories.team],
    ['Department', 'department', posting.categories.department],
    ['Office location', 'location/office', posting.categories.location],
    ['Offered compensation amount', 'salary_amount', salary],
    ['Compensation currency', 'compensation_currency', currencyAt(posting.categories.location)],
    ['Type of earnings', 'salary_interval', range.interval],
    ['Hiring manager', 'hiring_manager', posting.hiringManager],
    ['Direct manager', 'direct_manager', dice.chance(0.5) ? posting.hiringManager : null],
    ["Today's date", 'today_date', createdAt - (createdAt % dayMs)],
    ['Anticipated start date', 'anticipated_start_date', startDate],
    [
      'Offer expiration date',
      'offer_expiration_date',
      dice.chance(0.5) ? createdAt - (createdAt % dayMs) + 14 * dayMs : null,
    ],
    ['Offered equity', 'offered_equity', dice.chance(0.3) ? dice.int(2, 40) * 100 : null],
    ['Candidate signature', 'candidate_signature', null],
    ['Company signature 1', 'company_signature_1', null],
  ];
  const custom = {
    ...thrownCustomFields(plan, dice),
    'Work state': /, ([A-Z]{2})$/.exec(plan.city)?.[1] ?? null,
    'First day, as agreed': startDate && dayAsTyped(startDate),
    ...offerPlan.custom,
  };
  const fields = [
    ...standard.map(([text, identifier, value]) => ({ text, identifier, value })),
    ...Object.entries(custom).map(([text, value]) => ({
      text,
      identifier: customIdentifier(text),
      value,
    })),
  ];
  const draft: Offer = {
    id: offerPlan.id ?? dice.uuid(),
    posting: posting.id,
    createdAt,
    status: 'draft',
    creator: posting.owner ?? posting.user,
    fields,
    signatures: { candidate: { role: 'candidate', name: null, email: null } },
    approved: null,
    approvedAt: null,
    sentAt: null,
    sentDocument: null,
    signedDocument: null,
  };
  return inStatus(draft, plan, offerPlan, dice);
}

/** One of each kind: choice, money, choice, text, number, date, choice. */
function thrownCustomFields(
  plan: CandidatePlan,
  dice: Dice,
): Record<string, string | number | null> {
  return {
    'T-shirt size': dice.pick(['XS', 'S', 'M', 'L', 'XL', 'XXL']),
    'Signing bonus': dice.chance(0.4) ? dice.int(2, 40) * 500 : null,
    'Visa sponsorship needed': dice.chance(0.15) ? 'Yes' : 'No',
    'Preferred name': dice.chance(0.25) ? (plan.name.split(' ')[0] ?? null) : null,
    'Probation months': dice.pick([0, 3, 6]),
    'Equipment delivery date': dice.chance(0.7) ? seedDate(dice.int(10, 60)) : null,
    'Employment type': dice.pick(['Full-time', 'Full-time', 'Part-time', 'Fixed term']),
  };
}

/** A day as somebody in the United States writes it: 10/12/2026. */
function dayAsTyped(day: number): string {
  return new Date(day).toLocaleDateString('en-US', { timeZone: 'UTC' });
}

function inStatus(
  draft: Offer,
  plan: CandidatePlan,
  { status, old }: OfferPlan,
  dice: Dice,
): Offer {
  if (old) {
    const { posting: _, signatures: __, sentDocument: ___, signedDocument: ____, ...kept } = draft;
    return { ...kept, status, approvedAt: null, sentAt: null };
  }
  if (status === 'draft' || status === 'approval-sent') return { ...draft, status };
  const approvedAt = draft.createdAt + 3600_000 * dice.int(2, 40);
  if (status === 'approved') return { ...draft, status, approvedAt };
  const sentAt = approvedAt + 3600_000 * dice.int(1, 8);
  const email = plan.email ?? null;
  const person = { role: 'candidate', name: plan.name, email };
  const company = {
    role: 'company_signature_1',
    name: 'Rita Alvarez',
    email: 'rita.alvarez@acme.test',
  };
  const sent: Offer = {
    ...draft,
    status,
    approvedAt,
    sentAt,
    signatures: {
      candidate: { ...person, ...unsigned },
      company_signature_1: { ...company, ...unsigned },
    },
    sentDocument: {
      fileName: `Offer - ${plan.name}.pdf`,
      uploadedAt: sentAt,
      downloadUrl: `/v1/opportunities/${plan.id}/offers/${draft.id}/download?status=sent`,
    },
  };
  return status === 'signed'
    ? signedOffer(sent, plan.id, sentAt + 3600_000 * dice.int(4, 90))
    : sent;
}

const unsigned = { firstOpenedAt: null, lastOpenedAt: null, signedAt: null, signed: false };
