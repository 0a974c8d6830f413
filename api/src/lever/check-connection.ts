import { z } from 'zod';

import { isRefusal } from '../domain/base/failure.ts';
import type { ConnectionCheck, ConnectionNeeds } from '../domain/provider/provider-connection.ts';
import type { Access } from './access.ts';
import { checkAccount } from './check-account.ts';
import { checkCall, checkLine, count, permitted } from './check-line.ts';
import { checkRequisitions } from './check-requisitions.ts';
import { permissionMissing } from './lever-refusal.ts';
import { EXPANDED } from './read-candidate.ts';
import type { ReadingParts } from './reads.ts';
import { ArchiveReason, ListedOpportunity, Stage } from './wire/opportunity.ts';
import { User } from './wire/user.ts';

const Anything = z.unknown();

/**
 * Calls what every import needs and what is in use besides, past any memory: at most twelve calls, of which
 * all but the first are made at once. Without access the others would only repeat the first failure, so it stands
 * alone then.
 */
export async function checkConnection(
  reading: ReadingParts,
  access: Access,
  needs: ConnectionNeeds,
): Promise<readonly ConnectionCheck[]> {
  let someone: User | null = null;
  const users = { path: '/users', query: [['limit', '1']] as const, asked: 'users' };
  const signIn = await checkCall(reading, 'Sign in and read users', users, User, (found) => {
    someone = found[0] ?? null;
    return 'Lever accepts the connection.';
  });
  // Who may not read users was let in all the same.
  if (!signIn.passed && signIn.code !== 'PERMISSION_MISSING') return [signIn];
  const lines = await Promise.all([
    checkAccount(reading, access, someone),
    checkHiredReasons(reading),
    checkCandidates(reading, needs),
    checkPostings(reading, needs),
    checkRequisitions(reading, access, needs),
    checkStages(reading, needs),
    checkWebhooks(reading, access, needs),
  ]);
  return [signIn, ...lines.flat()];
}

function checkHiredReasons(reading: ReadingParts): Promise<ConnectionCheck> {
  const label = 'Read archive reasons that count as a hire';
  const query = [['type', 'hired']] as const;
  const call = { path: '/archive_reasons', query, asked: 'archive reasons' };
  return checkCall(reading, label, call, ArchiveReason, (found) => {
    const names = found.map((reason) => reason.text ?? reason.id).join(', ');
    const message = 'Lever has no archive reason of type Hired. Add one there, or no one is hired.';
    return names || { code: 'NO_HIRED_ARCHIVE_REASON', message };
  });
}

/** Offers, referrals and profile forms hang on candidates, so the newest candidate serves to try them. */
async function checkCandidates(
  reading: ReadingParts,
  { groups }: ConnectionNeeds,
): Promise<readonly ConnectionCheck[]> {
  let newest: string | null = null;
  const query = [['limit', '1'] as const, ...INCLUDED, ...EXPANDED];
  const call = { path: '/opportunities', query, asked: 'candidates' };
  const candidates = await checkCall(
    reading,
    'Read candidates',
    call,
    ListedOpportunity,
    (found) => {
      newest = found[0]?.id ?? null;
      return newest ? permitted() : 'Access granted, but Lever has no candidates yet.';
    },
  );
  const parts = [
    { label: 'Read offers', name: 'offers', asked: 'offers' },
    ...(groups.has('REFERRAL')
      ? [{ label: 'Read referrals', name: 'referrals', asked: 'referrals' }]
      : []),
    ...(groups.has('FORM')
      ? [{ label: 'Read profile forms', name: 'forms', asked: 'profile forms' }]
      : []),
  ];
  const tried = parts.map(async ({ label, name, asked }): Promise<ConnectionCheck> => {
    if (!candidates.passed) {
      return { ...candidates, label, detail: 'Can’t be checked without access to candidates.' };
    }
    if (!newest)
      return { ...candidates, label, detail: 'Not checked: Lever has no candidates yet.' };
    const path = `/opportunities/${newest}/${name}`;
    return checkCall(reading, label, { path, asked }, Anything, permitted);
  });
  return [candidates, ...(await Promise.all(tried))];
}

const INCLUDED = ['id', 'name'].map((field) => ['include', field] as const);

async function checkPostings(
  reading: ReadingParts,
  { groups }: ConnectionNeeds,
): Promise<readonly ConnectionCheck[]> {
  if (!groups.has('POSTING')) return [];
  const call = { path: '/postings', query: [['limit', '1']] as const, asked: 'postings' };
  return [await checkCall(reading, 'Read postings', call, Anything, permitted)];
}

async function checkStages(
  reading: ReadingParts,
  { stages }: ConnectionNeeds,
): Promise<readonly ConnectionCheck[]> {
  if (!stages) return [];
  const call = { path: '/stages', asked: 'stages' };
  return [await checkCall(reading, 'Read stages', call, Stage, (found) => count(found, 'stage'))];
}

/** Lever tells what a grant may change; of an API key it shows only when something is changed. */
async function checkWebhooks(
  reading: ReadingParts,
  access: Access,
  { webhooks }: ConnectionNeeds,
): Promise<readonly ConnectionCheck[]> {
  if (!webhooks) return [];
  const call = { path: '/webhooks', asked: 'webhooks' };
  return Promise.all([
    checkCall(reading, 'Read webhooks', call, Anything, (found) => count(found, 'webhook')),
    checkLine('Register webhooks', async () => {
      const credentials = await access.current();
      if (isRefusal(credentials)) return credentials;
      if (credentials.method === 'API_KEY') {
        return 'Not checked: Lever reveals an API key’s permissions only when a webhook is registered with it.';
      }
      return credentials.scopes.includes('webhooks:write:admin')
        ? permitted()
        : permissionMissing('the registration of webhooks', credentials);
    }),
  ]);
}
