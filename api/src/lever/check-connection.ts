import { z } from 'zod';

import { isRefusal, Outage } from '../domain/failure.ts';
import type { ConnectionCheck } from '../domain/ports.ts';
import { readPage } from './envelope.ts';
import type { ReadingParts } from './reads.ts';
import { ArchiveReason, ListedOpportunity, Stage } from './wire/opportunity.ts';

const Anything = z.unknown();

/**
 * Calls everything that imports need, past any memory. Without access the other calls would only repeat the
 * first failure, so it stands alone then.
 */
export async function checkConnection(reading: ReadingParts): Promise<readonly ConnectionCheck[]> {
  const access = await checkAccess(reading);
  if (!access.passed) return [access];
  const [stages, reasons, candidates, postings, webhooks] = await Promise.all([
    check(reading, 'Read stages', '/stages', 'stages', Stage, (found) => count(found, 'stage')),
    checkHiredReasons(reading),
    checkCandidates(reading),
    check(reading, 'Read postings', '/postings?limit=1', 'postings', Anything, permitted),
    check(reading, 'Read webhooks', '/webhooks', 'webhooks', Anything, (found) =>
      count(found, 'webhook'),
    ),
  ]);
  return [access, stages, reasons, ...candidates, postings, webhooks];
}

async function checkAccess(reading: ReadingParts): Promise<ConnectionCheck> {
  return check(
    reading,
    'Sign in and read users',
    '/users?limit=1',
    'users',
    Anything,
    () => 'Lever accepts the connection.',
  );
}

function checkHiredReasons(reading: ReadingParts): Promise<ConnectionCheck> {
  const label = 'Read archive reasons that count as a hire';
  const path = '/archive_reasons?type=hired';
  return check(reading, label, path, 'archive reasons', ArchiveReason, (found) => {
    const names = found.map((reason) => reason.text ?? reason.id).join(', ');
    return (
      names ||
      new Error('Lever has no archive reason of type Hired. Add one there, or nobody is hired.')
    );
  });
}

/** Offers and referrals hang on candidates, so the newest candidate serves to try them. */
async function checkCandidates(reading: ReadingParts): Promise<readonly ConnectionCheck[]> {
  let newest: string | null = null;
  const path = '/opportunities?limit=1&include=id&include=name';
  const candidates = await check(
    reading,
    'Read candidates',
    path,
    'candidates',
    ListedOpportunity,
    (found) => {
      newest = found[0]?.id ?? null;
      return newest ? 'Lever permits it.' : 'Lever permits it, and has no candidate yet.';
    },
  );
  const labels = [
    ['Read offers', 'offers'],
    ['Read referrals', 'referrals'],
  ] as const;
  const others = labels.map(async ([label, asked]): Promise<ConnectionCheck> => {
    if (!candidates.passed) {
      return { label, passed: false, detail: 'Cannot be tried without reading candidates.' };
    }
    if (!newest) return { label, passed: true, detail: 'Not tried: Lever has no candidate yet.' };
    return check(reading, label, `/opportunities/${newest}/${asked}`, asked, Anything, permitted);
  });
  return [candidates, ...(await Promise.all(others))];
}

/** `seen` says in words what came, or gives an Error when that is not enough. */
async function check<T>(
  { client }: ReadingParts,
  label: string,
  pathAndQuery: string,
  asked: string,
  schema: z.ZodType<T>,
  seen: (found: readonly T[]) => string | Error,
): Promise<ConnectionCheck> {
  const [path = '', search] = pathAndQuery.split('?');
  const query = [...new URLSearchParams(search)];
  try {
    const page = await readPage(client, { path, query, asked }, schema);
    if (isRefusal(page)) return { label, passed: false, detail: page.message };
    const detail = seen(page.items);
    return typeof detail === 'string'
      ? { label, passed: true, detail }
      : { label, passed: false, detail: detail.message };
  } catch (error) {
    if (!(error instanceof Outage)) throw error;
    const detail = `${error.message} Try again in a few minutes.`;
    return { label, passed: false, detail, unreached: true };
  }
}

function permitted(): string {
  return 'Lever permits it.';
}

function count(found: readonly unknown[], noun: string): string {
  return `${found.length} ${noun}${found.length === 1 ? '' : 's'}.`;
}
