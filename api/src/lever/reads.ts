import { isRefusal } from '../domain/base/failure.ts';
import type { PersonReference } from '../domain/values/field-value.ts';
import type { CredentialsRefusal } from '../domain/provider/provider-connection.ts';
import { readList, readOne } from './envelope.ts';
import { isId, type LeverClient } from './lever-client.ts';
import type { LeverRefusal } from './lever-refusal.ts';
import type { Memory } from './memory.ts';
import { ProfileForm, Referral } from './wire/form.ts';
import { Posting, Requisition, RequisitionField } from './wire/job.ts';
import { Offer } from './wire/offer.ts';
import { ArchiveReason, Stage } from './wire/opportunity.ts';
import { User } from './wire/user.ts';

/** What a connection reads with. */
export interface ReadingParts {
  readonly client: LeverClient;
  readonly memory: Memory;
}

/** Lists that there is one of in an account are kept under this key. */
const THE_LIST = '';

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

export function readForms({ client }: ReadingParts, candidateId: string) {
  const call = { path: `/opportunities/${candidateId}/forms`, asked: 'profile forms' };
  return readList(client, call, ProfileForm);
}

export function readPosting({ client, memory }: ReadingParts, id: string) {
  const query = [['expand', 'hiringManager']] as const;
  const call = { path: `/postings/${id}`, query, asked: 'postings' };
  return memory.postings.get(client, id, (client) => readOne(client, call, Posting));
}

export function readRequisition({ client, memory }: ReadingParts, id: string) {
  const call = { path: `/requisitions/${id}`, asked: 'requisitions' };
  return memory.requisitions.get(client, id, (client) => readOne(client, call, Requisition));
}

export function readRequisitionFields({ client, memory }: ReadingParts) {
  const call = { path: '/requisition_fields', asked: 'requisition fields' };
  return memory.requisitionFields.get(client, THE_LIST, (client) =>
    readList(client, call, RequisitionField),
  );
}

export function readStages({ client, memory }: ReadingParts) {
  const call = { path: '/stages', asked: 'stages' };
  return memory.stages.get(client, THE_LIST, (client) => readList(client, call, Stage));
}

/** `id`: one that must be among them; when it is not, they are read again, for it may be a new one. */
export async function readArchiveReasons(
  { client, memory }: ReadingParts,
  id: string | null = null,
): Promise<readonly ArchiveReason[] | LeverRefusal> {
  const call = { path: '/archive_reasons', asked: 'archive reasons' };
  const read = (client: LeverClient) => readList(client, call, ArchiveReason);
  const known = await memory.archiveReasons.get(client, THE_LIST, read);
  if (isRefusal(known) || id === null || known.some((reason) => reason.id === id)) return known;
  return memory.archiveReasons.getAnew(client, THE_LIST, read);
}

/** Deactivated users are found too, by their id. Null when Lever tells nothing about this one. */
export async function readPerson(
  { client, memory }: ReadingParts,
  id: string,
): Promise<PersonReference | null | CredentialsRefusal> {
  if (!isId(id)) return null;
  const call = { path: `/users/${id}`, asked: 'users' };
  const user = await optional(
    memory.users.get(client, id, (client) => readOne(client, call, User)),
  );
  return user === null || isRefusal(user) ? user : personOf(user);
}

export function personOf(user: User): PersonReference | null {
  const name = user.name ?? user.email;
  return name === null ? null : { name, email: user.email };
}
