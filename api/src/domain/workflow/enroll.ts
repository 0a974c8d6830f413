import type { EntityManager } from '@mikro-orm/core';

import { newId } from '../base/entity.ts';
import { SORA } from '../identity/actor.ts';
import type { ProviderEventType } from '../provider/provider-event.ts';
import type { Clock } from '../ports/clock.ts';
import type { ProgressFeed } from '../ports/progress-feed.ts';
import { announceEntry } from './announce-entry.ts';
import { decideEntry } from './decide-entry.ts';
import { enrollmentKey } from './enrollment-key.ts';
import { Enrollment } from './enrollment.ts';
import { Listener } from './listener.ts';
import { Workflow } from './workflow.ts';

/** Why an employee enters: an event of a candidacy, and the import of it. */
export interface EntryCause {
  readonly organizationId: string;
  readonly integrationId: string;
  readonly importId: string;
  readonly candidateId: string;
  readonly event: ProviderEventType;
  /** The stage entered, for a stage change; empty for other events. */
  readonly stageId: string;
  /** When Sora learned of the event. */
  readonly learnedAt: Date;
}

/** The workflows that listen, by name. */
export interface Entered {
  readonly entered: readonly string[];
  /** The employee is in them already: by the same candidacy, or by hand. */
  readonly already: readonly string[];
  /** Somebody withdrew the employee from them after the event. */
  readonly withdrawn: readonly { readonly workflow: string; readonly by: string }[];
}

/**
 * Enters the employee, whose row `em`'s transaction has locked, into every workflow that listens to the event, once for
 * each candidacy: a hire that was undone and made again goes on where it was, and a hire by another candidacy starts
 * over. Whom a person withdrew after the event stays out.
 */
export async function enroll(
  ports: { em: EntityManager; progress: ProgressFeed; clock: Clock },
  { cause, employeeId }: { cause: EntryCause; employeeId: string },
): Promise<Entered> {
  const { em } = ports;
  const listeners = await em.find(Listener, {
    integrationId: cause.integrationId,
    event: cause.event,
    $or: [{ stageId: null }, { stageId: cause.stageId }],
  });
  const workflows = await em.find(Workflow, {
    id: { $in: listeners.map((one) => one.workflowId) },
  });
  if (workflows.length === 0) return { entered: [], already: [], withdrawn: [] };
  const earlier = await em.find(
    Enrollment,
    { employeeId, workflowId: { $in: workflows.map(({ id }) => id) } },
    { orderBy: { id: 'asc' }, disableIdentityMap: true },
  );
  const decided = workflows.map((workflow) => ({
    workflow,
    decision: decideEntry(
      earlier.filter(({ workflowId }) => workflowId === workflow.id),
      cause,
    ),
  }));
  const entering = decided.filter(({ decision: { kind } }) => ENTERS.has(kind));
  const ending = decided.flatMap(({ decision }) =>
    decision.kind === 'START_OVER' ? [decision.open.id] : [],
  );
  await enter(ports, { cause, employeeId, ending, workflows: entering.map((one) => one.workflow) });
  return {
    entered: entering.map(({ workflow }) => workflow.name),
    already: decided
      .filter(({ decision }) => decision.kind === 'ALREADY')
      .map(({ workflow }) => workflow.name),
    withdrawn: decided.flatMap(({ workflow, decision }) =>
      decision.kind === 'WITHDRAWN' ? [{ workflow: workflow.name, by: decision.by }] : [],
    ),
  };
}

const ENTERS: ReadonlySet<string> = new Set(['ENTER', 'START_OVER']);

async function enter(
  ports: { em: EntityManager; progress: ProgressFeed; clock: Clock },
  entry: {
    cause: EntryCause;
    employeeId: string;
    workflows: readonly Workflow[];
    /** The enrollments that this hire takes the place of. */
    ending: readonly string[];
  },
): Promise<void> {
  const { em, clock } = ports;
  const { employeeId, workflows, ending } = entry;
  const { organizationId, integrationId, importId, candidateId } = entry.cause;
  if (workflows.length === 0) return;
  const now = clock.now();
  if (ending.length > 0) {
    await em.nativeUpdate(
      Enrollment,
      { id: { $in: [...ending] } },
      { withdrawnAt: now, withdrawnBy: SORA },
    );
  }
  await em.insertMany(
    Enrollment,
    workflows.map(({ id: workflowId }) => ({
      id: newId(),
      organizationId,
      employeeId,
      workflowId,
      cause: 'IMPORT' as const,
      idempotencyKey: enrollmentKey.ofImport({ importId, workflowId, employeeId }),
      candidateId,
      integrationId,
      importId,
      enteredAt: now,
      enteredBy: SORA,
      withdrawnAt: null,
      withdrawnBy: null,
    })),
  );
  for (const { id: workflowId } of workflows) {
    await announceEntry(ports, { organizationId, workflowId, employeeId });
  }
}
