import type { Offer } from '../wire/offer.ts';
import {
  fieldsOf,
  person,
  type CandidateParts,
  type DefaultField,
  type FoundField,
} from './candidate-parts.ts';
import { inferred } from './inferred-value.ts';
import { amountOf, dayOf, moneyOf, slugInWords, textOf, utcDay } from './read-value.ts';

const field = fieldsOf('OFFER');

export const OFFER_FIELDS: readonly DefaultField[] = [
  field('job_title', 'Job title', 'TEXT', 'From the offer.', (p) => textIn(p, 'job_title')),
  field('department', 'Department', 'TEXT', 'From the offer.', (p) => textIn(p, 'department')),
  field('team', 'Team', 'TEXT', 'From the offer.', (p) => textIn(p, 'team')),
  field(
    'location',
    'Office location',
    'TEXT',
    'From the offer.',
    (p) => textIn(p, 'location/office') ?? textIn(p, 'location'),
  ),
  field('anticipated_start_date', 'Anticipated start date', 'DATE', 'First day of work.', (p) =>
    dayIn(p, 'anticipated_start_date'),
  ),
  field('salary', 'Salary', 'MONEY', 'Amount, currency and interval together.', (p) =>
    moneyOf(
      wire(p.offer, 'salary_amount'),
      wire(p.offer, 'compensation_currency'),
      wire(p.offer, 'salary_interval'),
    ),
  ),
  field('salary_amount', 'Compensation amount', 'NUMBER', 'In whole currency units.', (p) =>
    amountOf(wire(p.offer, 'salary_amount'), wire(p.offer, 'compensation_currency')),
  ),
  field('compensation_currency', 'Compensation currency', 'TEXT', 'E.g. USD.', (p) =>
    textIn(p, 'compensation_currency'),
  ),
  field('salary_interval', 'Type of earnings', 'CHOICE', 'E.g. Per year salary.', (p) =>
    slugInWords(wire(p.offer, 'salary_interval')),
  ),
  field('hiring_manager', 'Hiring manager', 'EMPLOYEE', 'From the offer.', (p) =>
    person(p, wire(p.offer, 'hiring_manager')),
  ),
  field('direct_manager', 'Direct manager', 'EMPLOYEE', 'From the offer.', (p) =>
    person(p, wire(p.offer, 'direct_manager')),
  ),
  field('offered_equity', 'Offered equity', 'TEXT', 'As written in the offer.', (p) =>
    textIn(p, 'offered_equity'),
  ),
  field('candidate_name', 'Candidate name', 'TEXT', 'From the offer.', (p) =>
    textIn(p, 'candidate_name'),
  ),
  field('today_date', "Today's date", 'DATE', 'Date on the offer.', (p) => dayIn(p, 'today_date')),
  field('offer_expiration_date', 'Offer expiration date', 'DATE', 'Last day to sign.', (p) =>
    dayIn(p, 'offer_expiration_date'),
  ),
  field('status', 'Status', 'CHOICE', 'E.g. Signed.', (p) => slugInWords(p.offer?.status)),
  field('created_on', 'Created on', 'DATE', 'Date the offer was created.', (p) =>
    utcDay(p.offer?.createdAt),
  ),
  field('signed_on', 'Signed on', 'DATE', 'Date the candidate signed.', (p) =>
    utcDay(p.offer?.signatures?.candidate?.signedAt),
  ),
];

/** Identifiers that are read above under another name, or that only point to something that is read apart. */
const NOT_CUSTOM =
  /^(?:job_posting|requisition|location\/office|candidate_signature|company_signature_\d+)$/;
const DEFAULT_KEYS = new Set(OFFER_FIELDS.map(({ key }) => key));

/** What the account added to its offer form. */
export function offerCustomFields({ offer }: CandidateParts): readonly FoundField[] {
  return (offer?.fields ?? []).flatMap(({ identifier, text, value }) => {
    const key = `offer.${identifier}`;
    if (NOT_CUSTOM.test(identifier) || DEFAULT_KEYS.has(key)) return [];
    const description = 'Custom offer field.';
    return [
      {
        key,
        label: text ?? identifier,
        group: 'OFFER',
        custom: true,
        description,
        ...inferred(value, `${text ?? ''} ${identifier}`),
      },
    ];
  });
}

function wire(offer: Offer | null, identifier: string): unknown {
  return offer?.fields.find((entry) => entry.identifier === identifier)?.value;
}

function textIn({ offer }: CandidateParts, identifier: string): string | null {
  return textOf(wire(offer, identifier));
}

/** Lever keeps days as midnight in UTC: anywhere else they would shift by one. */
function dayIn({ offer }: CandidateParts, identifier: string): string | null {
  return dayOf(wire(offer, identifier));
}
