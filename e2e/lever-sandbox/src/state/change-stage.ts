import type { Id } from '../model/lever.ts';
import type { Moment } from '../model/moment.ts';
import type { Candidacy, SandboxState } from '../model/sandbox-state.ts';
import { rowOf, withRow } from '../model/table.ts';
import { aboutOf, idsOf } from './archive-opportunity.ts';
import { emitEvent } from './emit-event.ts';
import { badRequest, notFound, type Refusal } from './refusal.ts';

/**
 * Moves a candidacy to a stage and emits candidateStageChange; an archived one may move and stays archived.
 * Refuses an unknown opportunity or stage.
 */
export function changeStage(
  state: SandboxState,
  input: { opportunityId: Id; stageId: string; userId: Id | null },
  moment: Moment,
): SandboxState | Refusal {
  const candidacy = rowOf(state.candidacies, input.opportunityId);
  if (!candidacy || candidacy.opportunity.deletedAt !== undefined) {
    return notFound('opportunities', input.opportunityId);
  }
  const toStageIndex = state.stages.indexById[input.stageId];
  if (toStageIndex === undefined) return badRequest(`Stage ${input.stageId} does not exist`);
  const { stage: fromStageId } = candidacy.opportunity;
  if (fromStageId === input.stageId) return state;
  const candidacies = withRow(state.candidacies, input.opportunityId, (row): Candidacy => ({
    ...row,
    opportunity: {
      ...row.opportunity,
      stage: input.stageId,
      stageChanges: [
        ...row.opportunity.stageChanges,
        { toStageId: input.stageId, toStageIndex, updatedAt: moment.now, userId: input.userId },
      ],
      lastAdvancedAt: moment.now,
      lastInteractionAt: moment.now,
      updatedAt: moment.now + 30,
    },
  }));
  const data = { ...idsOf(candidacy), toStageId: input.stageId, fromStageId };
  return emitEvent(
    { ...state, candidacies },
    { event: 'candidateStageChange', data, ...aboutOf(candidacy) },
    moment,
  );
}
