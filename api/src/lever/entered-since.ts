import { z } from 'zod';

import { isRefusal } from '../domain/base/failure.ts';
import type {
  CredentialsRefusal,
  ListedCandidacy,
} from '../domain/provider/provider-connection.ts';
import { listCandidacies } from './list-candidacies.ts';
import type { ReadingParts } from './reads.ts';
import { list, moment } from './wire/lenient.ts';

const InStage = z.object({
  id: z.string(),
  stageChanges: list(z.object({ toStageId: z.string(), updatedAt: moment })),
});

/**
 * The candidacies that are in a stage and came into it since a moment, and until another. Lever lists by when a
 * candidacy changed, which is never before it came into its stage; the rest is told by its changes of stage.
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
    ],
    InStage,
  );
  if (isRefusal(found)) return found;
  return found.flatMap(({ id, stageChanges }) => {
    const entered = stageChanges.filter((change) => change.toStageId === stageId);
    if (entered.length === 0) return [];
    const happenedAt = new Date(Math.max(...entered.map(({ updatedAt }) => updatedAt)));
    return happenedAt < since || (until && happenedAt > until)
      ? []
      : [{ candidateId: id, happenedAt }];
  });
}
