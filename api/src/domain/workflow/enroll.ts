import type { EntityManager } from '@mikro-orm/core';

import { newId } from '../entity.ts';
import { displayName } from '../employee/display-name.ts';
import type { Employee } from '../employee/employee.ts';
import type { Import } from '../import/import.ts';
import type { ImportStory } from '../import/import-story.ts';
import type { Clock } from '../ports.ts';
import { Enrollment } from './enrollment.ts';
import { Listener } from './listener.ts';
import { Workflow } from './workflow.ts';

/**
 * Enters the employee into every workflow that listens to the import's event, once for each candidacy: a hire that was
 * undone and made again goes on where it was, and a hire by another candidacy enters once more.
 */
export async function enroll(
  { em, clock }: { em: EntityManager; clock: Clock },
  { record, employee, story }: { record: Import; employee: Employee; story: ImportStory },
): Promise<void> {
  story.begin('ENROLL', displayName(employee));
  const listeners = await em.find(Listener, {
    integrationId: record.integrationId,
    event: record.event,
    $or: [{ stageId: null }, { stageId: record.stageId }],
  });
  const workflows = await em.find(Workflow, {
    id: { $in: listeners.map((one) => one.workflowId) },
  });
  if (workflows.length === 0) {
    story.end('No workflow listens to this event any more.', 'SKIPPED');
    return;
  }
  const hire = { employeeId: employee.id, candidateId: record.candidateId };
  const before = await em.find(Enrollment, hire, { fields: ['workflowId'] });
  const inside = new Set(before.map(({ workflowId }) => workflowId));
  await em.upsertMany(
    Enrollment,
    workflows.map((workflow) => ({
      ...hire,
      id: newId(),
      organizationId: record.organizationId,
      workflowId: workflow.id,
      importId: record.id,
      enteredAt: clock.now(),
    })),
    { onConflictFields: ['employeeId', 'workflowId', 'candidateId'], onConflictAction: 'ignore' },
  );
  const names = (entered: boolean) =>
    workflows.filter(({ id }) => inside.has(id) !== entered).map(({ name }) => name);
  const [entered, stays] = [names(true).join(', '), names(false).join(', ')];
  story.end(
    [
      entered && `Entered ${entered}.`,
      stays && `In ${stays} already, for this candidacy: not entered a second time.`,
    ]
      .filter(Boolean)
      .join(' '),
  );
}
