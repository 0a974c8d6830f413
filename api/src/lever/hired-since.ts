import { z } from 'zod';

import { isRefusal } from '../domain/base/failure.ts';
import type {
  CredentialsRefusal,
  ListedCandidacy,
} from '../domain/provider/provider-connection.ts';
import { readList } from './envelope.ts';
import { aboutCredentials } from './lever-refusal.ts';
import { listCandidacies } from './list-candidacies.ts';
import type { ReadingParts } from './reads.ts';
import { maybe, moment } from './wire/lenient.ts';

const Reason = z.object({ id: z.string() });
const Hired = z.object({ id: z.string(), archived: maybe(z.object({ archivedAt: moment })) });

/** The candidacies archived for a reason of type hired since a moment, and until another, newest first. */
export async function hiredSince(
  reading: ReadingParts,
  since: Date,
  until?: Date,
): Promise<readonly ListedCandidacy[] | CredentialsRefusal> {
  const type = [['type', 'hired']] as const;
  const reasons = await readList(
    reading.client,
    { path: '/archive_reasons', query: type, asked: 'archive reasons' },
    Reason,
  );
  if (isRefusal(reasons)) return aboutCredentials(reasons);
  // Without a reason to filter by, Lever would list everyone who was ever archived.
  if (reasons.length === 0) return [];
  const hired = await listCandidacies(
    reading,
    [
      ['archived_at_start', String(since.getTime())],
      ...(until ? [['archived_at_end', String(until.getTime())] as const] : []),
      ['include', 'archived'],
      ...reasons.map(({ id }) => ['archive_reason_id', id] as const),
    ],
    Hired,
  );
  if (isRefusal(hired)) return hired;
  return hired.map(({ id, archived }) => ({
    candidateId: id,
    happenedAt: archived?.archivedAt == null ? null : new Date(archived.archivedAt),
  }));
}
