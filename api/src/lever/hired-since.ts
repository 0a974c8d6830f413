import { z } from 'zod';

import { isRefusal } from '../domain/base/failure.ts';
import type { CredentialsRefusal, ListedHire } from '../domain/provider/provider-connection.ts';
import { readList } from './envelope.ts';
import { aboutCredentials } from './lever-refusal.ts';
import type { ReadingParts } from './reads.ts';
import { maybe, moment } from './wire/lenient.ts';

const Listed = z.object({ id: z.string() });
const Hired = z.object({ id: z.string(), archived: maybe(z.object({ archivedAt: moment })) });
/** Far more hires than any time without access brings. */
const MOST = 10_000;

/**
 * The candidacies archived for a reason of type hired since a moment, and until another, newest first; confidential
 * ones too where the connection may see them.
 */
export async function hiredSince(
  { client }: ReadingParts,
  since: Date,
  until?: Date,
): Promise<readonly ListedHire[] | CredentialsRefusal> {
  const type = [['type', 'hired']] as const;
  const reasons = await readList(
    client,
    { path: '/archive_reasons', query: type, asked: 'archive reasons' },
    Listed,
  );
  if (isRefusal(reasons)) return aboutCredentials(reasons);
  // Without a reason to filter by, Lever would list everyone who was ever archived.
  if (reasons.length === 0) return [];
  const list = (confidentiality: 'all' | 'non-confidential') =>
    readList(
      client,
      {
        path: '/opportunities',
        query: [
          ['archived_at_start', String(since.getTime())],
          ...(until ? [['archived_at_end', String(until.getTime())] as const] : []),
          ['confidentiality', confidentiality],
          ['include', 'id'],
          ['include', 'archived'],
          ...reasons.map(({ id }) => ['archive_reason_id', id] as const),
        ],
        asked: 'candidates',
      },
      Hired,
      MOST,
    );
  const everyone = await list('all');
  // Without access to confidential candidates Lever refuses the whole list.
  const hired =
    isRefusal(everyone) && everyone.code === 'PERMISSION_MISSING'
      ? await list('non-confidential')
      : everyone;
  if (isRefusal(hired)) return aboutCredentials(hired);
  return hired.map(({ id, archived }) => ({
    candidateId: id,
    happenedAt: archived?.archivedAt == null ? null : new Date(archived.archivedAt),
  }));
}
