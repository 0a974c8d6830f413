import type { EntityManager } from '@mikro-orm/core';

import { newId } from '../base/entity.ts';
import type { ProviderEventType } from '../provider/provider-event.ts';
import type { Clock } from '../ports/clock.ts';
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
}

/** The workflows that listen, by name. */
export interface Entered {
  readonly entered: readonly string[];
  /** The employee is in them already, by the same candidacy. */
  readonly already: readonly string[];
}

/**
 * Enters the employee into every workflow that listens to the event, once for each candidacy: a hire that was undone
 * and made again goes on where it was, and a hire by another candidacy enters once more.
 */
export async function enroll(
  { em, clock }: { em: EntityManager; clock: Clock },
  { cause, employeeId }: { cause: EntryCause; employeeId: string },
): Promise<Entered> {
  const listeners = await em.find(Listener, {
    integrationId: cause.integrationId,
    event: cause.event,
    $or: [{ stageId: null }, { stageId: cause.stageId }],
  });
  const workflows = await em.find(Workflow, {
    id: { $in: listeners.map((one) => one.workflowId) },
  });
  if (workflows.length === 0) return { entered: [], already: [] };
  const hire = { employeeId, candidateId: cause.candidateId };
  const before = await em.find(Enrollment, hire, { fields: ['workflowId'] });
  const inside = new Set(before.map(({ workflowId }) => workflowId));
  await em.upsertMany(
    Enrollment,
    workflows.map((workflow) => ({
      ...hire,
      id: newId(),
      organizationId: cause.organizationId,
      workflowId: workflow.id,
      importId: cause.importId,
      enteredAt: clock.now(),
    })),
    { onConflictFields: ['employeeId', 'workflowId', 'candidateId'], onConflictAction: 'ignore' },
  );
  const names = (already: boolean) =>
    workflows.filter(({ id }) => inside.has(id) === already).map(({ name }) => name);
  return { entered: names(false), already: names(true) };
}
