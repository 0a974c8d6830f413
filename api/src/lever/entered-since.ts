import { z } from 'zod';

import { isRefusal } from '../domain/base/failure.ts';
import type {
  CredentialsRefusal,
  ListedCandidacy,
} from '../domain/provider/provider-connection.ts';
import { listCandidacies } from './list-candidacies.ts';
import type { ReadingParts } from './reads.ts';
import { aboutCredentials } from './lever-refusal.ts';
import { readArchiveReasons } from './reads.ts';
import { id as reasonId, list, maybe, moment } from './wire/lenient.ts';

const InStage = z.object({
  id: z.string(),
  stageChanges: list(z.object({ toStageId: z.string(), updatedAt: moment })),
  archived: maybe(z.object({ reason: reasonId })),
});

/**
 * The candidacies that are in a stage and came into it since a moment, and until another. Lever lists by when a
 * candidacy changed, which is never before it came into its stage; the rest is told by its changes of stage, of which
 * the first is none: a candidacy is in it from its beginning, and Lever announces nothing. Those who were rejected are left
 * out.
 */
export async function enteredSince(
  reading: ReadingParts,
  stageId: string,
  since: Date,
  until?: Date,
): Promise<readonly ListedCandidacy[] | CredentialsRefusal> {
  const found = await listCandidacies(
    reading,
    [
      ['stage_id', stageId],
      ['updated_at_start', String(since.getTime())],
      ['include', 'stageChanges'],
      ['include', 'archived'],
    ],
    InStage,
  );
  if (isRefusal(found)) return found;
  const reasons = await readArchiveReasons(reading);
  if (isRefusal(reasons)) return aboutCredentials(reasons);
  const hired = new Set(reasons.filter(({ type }) => type === 'hired').map(({ id }) => id));
  return found.flatMap(({ id, stageChanges, archived }) => {
    const moves = stageChanges.toSorted((a, b) => a.updatedAt - b.updatedAt).slice(1);
    const entered = moves.filter((change) => change.toStageId === stageId);
    const isRejected = archived !== null && !hired.has(archived.reason ?? '');
    if (entered.length === 0 || isRejected) return [];
    const happenedAt = new Date(Math.max(...entered.map(({ updatedAt }) => updatedAt)));
    return happenedAt < since || (until && happenedAt > until)
      ? []
      : [{ candidateId: id, happenedAt }];
  });
}
