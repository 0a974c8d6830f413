import { isRefusal } from '../domain/base/failure.ts';
import type { PersonReference } from '../domain/values/field-value.ts';
import type { CredentialsRefusal } from '../domain/provider/provider-connection.ts';
import { chooseOffer, whyNoOffer } from './choose-offer.ts';
import type { CandidateParts } from './fields/candidate-parts.ts';
import { textOf } from './fields/read-value.ts';
import { isId } from './lever-client.ts';
import { aboutCredentials } from './lever-refusal.ts';
import {
  optional,
  personOf,
  readForms,
  readOffers,
  readPerson,
  readPosting,
  readReferrals,
  readRequisition,
  readRequisitionFields,
  type ReadingParts,
} from './reads.ts';
import type { Offer } from './wire/offer.ts';
import type { Application, Opportunity } from './wire/opportunity.ts';
import type { User } from './wire/user.ts';

type Parts = Omit<CandidateParts, 'archiveReason'>;

/** Everything around a candidacy: what does not depend on another answer is read at the same time. */
export async function readParts(
  reading: ReadingParts,
  opportunity: Opportunity,
  withForms: boolean,
): Promise<Parts | CredentialsRefusal> {
  const application = opportunity.applications.find(isExpanded) ?? null;
  const wasReferred = opportunity.origin === 'referred' || application?.type === 'referral';
  const [offers, referrals, forms, earlyPosting, earlyRequisition] = await Promise.all([
    readOffers(reading, opportunity.id),
    wasReferred ? optional(readReferrals(reading, opportunity.id)) : null,
    withForms ? optional(readForms(reading, opportunity.id)) : null,
    posting(reading, application?.posting),
    requisition(reading, application?.requisitionForHire?.id),
  ]);
  if (isRefusal(offers)) return aboutCredentials(offers);
  if (isRefusal(referrals)) return referrals;
  if (isRefusal(forms)) return forms;
  const offer = chooseOffer(offers);
  const [latePosting, lateRequisition] = await Promise.all([
    // The offer's own field job_posting may hold an application's id, which is of no use here.
    earlyPosting ?? posting(reading, offer?.posting),
    earlyRequisition ?? requisition(reading, textOf(offerValue(offer, 'requisition'))),
  ]);
  if (isRefusal(latePosting)) return latePosting;
  if (isRefusal(lateRequisition)) return lateRequisition;
  const parts = {
    opportunity,
    application,
    offer,
    noOfferBecause: whyNoOffer(offers),
    referral: newestFirst(referrals ?? [])[0] ?? null,
    forms: newestFirst(forms ?? []).filter((form) => form.deletedAt === null),
    posting: latePosting,
    requisition: lateRequisition?.requisition ?? null,
    requisitionFields: lateRequisition?.fields ?? [],
  };
  const people = await readPeople(reading, parts);
  return isRefusal(people) ? people : { ...parts, people };
}

function newestFirst<T extends { readonly createdAt: number | null }>(forms: readonly T[]): T[] {
  return forms.toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0));
}

function isExpanded(entry: Opportunity['applications'][number]): entry is Application {
  return 'type' in entry;
}

async function posting(reading: ReadingParts, id: string | null | undefined) {
  return id && isId(id) ? optional(readPosting(reading, id)) : null;
}

async function requisition(reading: ReadingParts, id: string | null | undefined) {
  if (!id || !isId(id)) return null;
  const found = await optional(readRequisition(reading, id));
  if (found === null || isRefusal(found)) return found;
  const isCustom = Object.keys(found.customFields).length > 0;
  const fields = isCustom ? await optional(readRequisitionFields(reading)) : null;
  return isRefusal(fields) ? fields : { requisition: found, fields: fields ?? [] };
}

function offerValue(offer: Offer | null, identifier: string): unknown {
  return offer?.fields.find((field) => field.identifier === identifier)?.value;
}

async function readPeople(
  reading: ReadingParts,
  { opportunity, application, posting, requisition, offer, referral }: Omit<Parts, 'people'>,
): Promise<ReadonlyMap<string, PersonReference> | CredentialsRefusal> {
  const refs = [opportunity.owner, opportunity.sourcedBy, posting?.hiringManager, posting?.owner];
  const expanded = refs.map((ref) => ref?.object).filter((user): user is User => Boolean(user));
  const people = new Map(expanded.map((user) => [user.id, personOf(user)]));
  const ids = [
    ...refs.map((ref) => ref?.id),
    application?.user,
    application?.postingOwner,
    application?.postingHiringManager,
    application?.requisitionForHire?.hiringManagerOnHire,
    requisition?.hiringManager,
    requisition?.owner,
    referral?.referrer,
    textOf(offerValue(offer, 'hiring_manager')),
    textOf(offerValue(offer, 'direct_manager')),
  ];
  const unknown = new Set(ids.filter((id): id is string => Boolean(id) && !people.has(id ?? '')));
  const read = await Promise.all(
    [...unknown].map(async (id) => ({ id, person: await readPerson(reading, id) })),
  );
  for (const { id, person } of read) {
    if (isRefusal(person)) return person;
    people.set(id, person);
  }
  return new Map([...people].flatMap(([id, person]) => (person ? [[id, person] as const] : [])));
}
