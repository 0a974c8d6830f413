import type { User } from '../model/lever.ts';
import type { Posting, Requisition } from '../model/lever-job.ts';
import { jobRows, type JobRow } from './company-job-rows.ts';
import { userId } from './company-people.ts';
import { diceFor } from './dice.ts';
import { seedDate } from './seed-days.ts';

/** A job with its posting and, mostly, its requisition. */
export interface Job {
  posting: Posting;
  requisition: Requisition | null;
}

const countries: Record<string, [country: string, currency: string, entity: string]> = {
  'London, UK': ['GB', 'GBP', 'acme_uk'],
  'Berlin, Germany': ['DE', 'EUR', 'acme_de'],
  'Dublin, Ireland': ['IE', 'EUR', 'acme_uk'],
  'Lisbon, Portugal': ['PT', 'EUR', 'acme_de'],
  'Toronto, ON': ['CA', 'CAD', 'acme_inc'],
};

/** The currency that people in this office are paid in. */
export function currencyAt(location: string | null): string {
  return countries[location ?? '']?.[1] ?? 'USD';
}

/** The company's jobs; the first one is the main character's. */
export function companyJobs(users: readonly User[]): Job[] {
  return jobRows.map((row, index) => companyJob(row, index, users));
}

function companyJob(row: JobRow, index: number, users: readonly User[]): Job {
  const [title, department, team, location, commitment, manager, code, min, max, oddity] = row;
  const dice = diceFor(`company job ${title}`);
  const recruiter = userId(users, index % 2 === 0 ? 'Rita Alvarez' : 'Mina Sorensen');
  const hiringManager = userId(users, manager);
  const [country, currency, entity] = countries[location] ?? ['US', 'USD', 'acme_inc'];
  const interval = oddity === 'hourly' ? 'per-hour-wage' : 'per-year-salary';
  const salary = max > 0 ? { min, max, currency, interval } : null;
  const createdAt = seedDate(-170 + index * 4) + 9 * 3600_000;
  const confidentiality = oddity === 'confidential' ? 'confidential' : 'non-confidential';
  const id = index === 0 ? '91c4e7b0-5d23-4b8f-8e11-6a0f9d3c2b66' : dice.uuid();
  const requisitionId = index === 0 ? 'c3a9d0f1-2e4b-4d75-a8c6-0f1e2d3c4b88' : dice.uuid();
  const posting: Posting = {
    id,
    text: title,
    state: oddity === 'draft' ? 'draft' : oddity === 'closed' ? 'closed' : 'published',
    distributionChannels: oddity === 'draft' ? null : ['public', 'internal'],
    user: recruiter,
    owner: recruiter,
    hiringManager,
    categories: {
      commitment,
      department,
      level: null,
      location,
      team,
      allLocations: index === 0 ? [location, 'Remote - US'] : [location],
    },
    tags: [],
    content: {
      description: `Join ${department} at Acme as ${title}.\n`,
      descriptionHtml: `<div>Join ${department} at Acme as ${title}.</div>`,
      lists: [{ text: 'You bring', content: '<li>Curiosity</li><li>Experience</li>' }],
      closing: '',
      closingHtml: '',
    },
    country,
    followers: [recruiter],
    reqCode: null,
    requisitionCodes: code ? [code] : [],
    ...(salary ? { salaryRange: salary } : {}),
    confidentiality,
    createdAt,
    updatedAt: createdAt + 3 * 24 * 3600_000,
    workplaceType: location.startsWith('Remote') ? 'remote' : 'hybrid',
    transcribeInterviews: false,
    screening: { enabled: false },
  };
  if (!code) return { posting, requisition: null };
  const unlimited = oddity === 'unlimited';
  const requisition: Requisition = {
    id: requisitionId,
    createdAt: createdAt - 10 * 24 * 3600_000,
    confidentiality,
    status: oddity === 'closed' ? 'closed' : 'open',
    name: title,
    requisitionCode: code,
    headcountTotal: unlimited ? 'unlimited' : index === 0 ? 2 : dice.int(1, 40),
    headcountHired: 0,
    headcountInfinite: unlimited,
    backfill: dice.chance(0.3),
    creator: recruiter,
    owner: recruiter,
    hiringManager,
    internalNotes: '',
    compensationBand: salary,
    approval: { steps: [] },
    employmentStatus: commitment === 'Internship' ? 'intern' : commitment.toLowerCase(),
    location,
    team,
    department,
    postings: [id],
    offerIds: [],
    timeToFillStartAt: createdAt - 10 * 24 * 3600_000,
    timeToFillEndAt: null,
    updatedAt: createdAt,
    customFields: {
      level: `L${3 + (index % 4)}`,
      bonus_target_percent: 5 + (index % 4) * 5,
      target_hire_date: seedDate(30 + index),
      cost_center: { code: String(4400 + index * 10), city: location.split(',')[0] ?? location },
      legal_entity: entity,
    },
    closedAt: oddity === 'closed' ? seedDate(-20) : null,
  };
  return { posting, requisition };
}
