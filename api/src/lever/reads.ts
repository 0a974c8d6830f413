import { isRefusal } from '../domain/failure.ts';
import type { PersonReference } from '../domain/field-value.ts';
import type { CredentialsRefusal } from '../domain/ports.ts';
import { readList, readOne } from './envelope.ts';
import { isId, type LeverClient } from './lever-client.ts';
import type { LeverRefusal } from './lever-refusal.ts';
import type { Memory } from './memory.ts';
import { Referral } from './wire/form.ts';
import { Posting, Requisition, RequisitionField } from './wire/job.ts';
import { Offer } from './wire/offer.ts';
import { ArchiveReason, Stage } from './wire/opportunity.ts';
import { User } from './wire/user.ts';

/** What a connection reads with. */
export interface ReadingParts {
  readonly client: LeverClient;
  readonly memory: Memory;
}

/** A read of a part that a candidate can be without: null when it is gone or not permitted. */
export async function optional<T>(
  read: Promise<T | LeverRefusal>,
): Promise<T | null | CredentialsRefusal> {
  const value = await read;
  if (!isRefusal(value)) return value;
  return value.code === 'LEVER_NOT_FOUND' || value.code === 'PERMISSION_MISSING' ? null : value;
}

export function readOffers({ client }: ReadingParts, candidateId: string) {
  const call = { path: `/opportunities/${candidateId}/offers`, asked: 'offers' };
  return readList(client, call, Offer);
}

export function readReferrals({ client }: ReadingParts, candidateId: string) {
  const call = { path: `/opportunities/${candidateId}/referrals`, asked: 'referrals' };
  return readList(client, call, Referral);
}

export async function readPosting(
  parts: ReadingParts,
  id: string,
): Promise<Posting | LeverRefusal> {
  const call = {
    path: `/postings/${id}`,
    query: [['expand', 'hiringManager']] as const,
    asked: 'postings',
  };
  return remembered(parts, call.path, () => readOne(parts.client, call, Posting));
}

export async function readRequisition(
  parts: ReadingParts,
  id: string,
): Promise<Requisition | LeverRefusal> {
  const call = { path: `/requisitions/${id}`, asked: 'requisitions' };
  return remembered(parts, call.path, () => readOne(parts.client, call, Requisition));
}

export function readRequisitionFields(parts: ReadingParts) {
  const call = { path: '/requisition_fields', asked: 'requisition fields' };
  return remembered(parts, call.path, () => readList(parts.client, call, RequisitionField));
}

export function readStages(parts: ReadingParts) {
  const call = { path: '/stages', asked: 'stages' };
  return remembered(parts, call.path, () => readList(parts.client, call, Stage));
}

/** `id`: one that must be among them; when it is not, they are read anew, for it may be a new one. */
export async function readArchiveReasons(parts: ReadingParts, id: string | null = null) {
  const call = { path: '/archive_reasons', asked: 'archive reasons' };
  const read = () => readList(parts.client, call, ArchiveReason);
  const known = await remembered(parts, call.path, read);
  if (isRefusal(known) || id === null || known.some((reason) => reason.id === id)) return known;
  parts.memory.forget(call.path);
  return remembered(parts, call.path, read);
}

/** Deactivated users are found too, by their id. Null when Lever tells nothing about this one. */
export async function readPerson(
  parts: ReadingParts,
  id: string,
): Promise<PersonReference | null | CredentialsRefusal> {
  if (!isId(id)) return null;
  const call = { path: `/users/${id}`, asked: 'users' };
  const user = await optional(
    remembered(parts, call.path, () => readOne(parts.client, call, User)),
  );
  return user === null || isRefusal(user) ? user : personOf(user);
}

export function personOf(user: User): PersonReference | null {
  const name = user.name ?? user.email;
  return name === null ? null : { name, email: user.email };
}

function remembered<T>(
  { memory }: ReadingParts,
  key: string,
  read: () => Promise<T | LeverRefusal>,
): Promise<T | LeverRefusal> {
  return memory.remember(key, read, (value) => !isRefusal(value));
}
