import type { EntityManager } from '@mikro-orm/core';

import { newId } from '../base/entity.ts';
import type { Actor } from '../identity/actor.ts';
import type { ImportStep } from './import-step.ts';
import type { Import } from './import.ts';
import { ImportRun, type RunCause, type RunInstructions } from './import-run.ts';

/** How a run begins. */
export interface RunStart {
  /** What may work on it: the delivery or the job. */
  readonly claim: string;
  readonly cause: RunCause;
  readonly actor: Actor;
  readonly at: Date;
  /** What its story begins with; otherwise it begins like the one before. */
  readonly firstStep?: ImportStep;
  /** Otherwise it does what was decided about who the candidate is, and nothing else. */
  readonly instructions?: RunInstructions;
}

/**
 * Begins one more run of an import, which the caller has locked, and takes the import from any process that still
 * holds it. The runs before stay as they were; one that had not ended is stopped.
 */
export async function beginRun(em: EntityManager, record: Import, start: RunStart): Promise<void> {
  const before = await latestRun(em, record);
  stop(before, start.at);
  em.assign(record, {
    claim: start.claim,
    runs: record.runs + 1,
    status: 'QUEUED',
    problem: null,
    closed: null,
    finishedAt: null,
    waitingSince: null,
    outageTries: 0,
    nextTryAt: null,
    updatedAt: start.at,
  });
  const received = before.steps.filter(({ key }) => key === 'RECEIVE');
  const { employee } = before.instructions;
  createRun(em, record, {
    ...start,
    steps: start.firstStep ? [start.firstStep] : received,
    instructions: start.instructions ?? (employee ? { employee } : {}),
  });
}

/** The row of the run that `record` counts last. */
export function createRun(
  em: EntityManager,
  record: Pick<Import, 'id' | 'organizationId' | 'runs'>,
  start: Pick<RunStart, 'cause' | 'actor' | 'at'> & {
    steps: readonly ImportStep[];
    instructions: RunInstructions;
  },
): void {
  em.create(ImportRun, {
    id: newId(),
    organizationId: record.organizationId,
    importId: record.id,
    number: record.runs,
    cause: start.cause,
    actor: start.actor,
    status: 'QUEUED',
    instructions: start.instructions,
    steps: start.steps,
    mappedValues: [],
    createdAt: start.at,
  });
}

/** The newest run of an import, as it is now. */
export function latestRun(
  em: EntityManager,
  record: Pick<Import, 'id' | 'runs'>,
): Promise<ImportRun> {
  return em.findOneOrFail(
    ImportRun,
    { importId: record.id, number: record.runs },
    { refresh: true },
  );
}

/** Ends a run that had not ended, since nothing will work on it any more. */
export function stop(run: ImportRun, at: Date): void {
  if (run.finishedAt) return;
  run.status = 'STOPPED';
  run.finishedAt = at;
  run.problem = run.problem && { ...run.problem, retrying: false };
  const finishedAt = at.toISOString();
  run.steps = run.steps.map((step) =>
    step.status === 'RUNNING'
      ? { ...step, status: 'SKIPPED', output: 'Stopped before it ended.', finishedAt }
      : step,
  );
}
