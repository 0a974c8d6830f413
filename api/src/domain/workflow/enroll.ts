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

/** Enters the employee into every workflow that listens to the import's event, once for each candidacy. */
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
  await em.upsertMany(
    Enrollment,
    workflows.map((workflow) => ({
      id: newId(),
      organizationId: record.organizationId,
      employeeId: employee.id,
      workflowId: workflow.id,
      candidateId: record.candidateId,
      importId: record.id,
      enteredAt: clock.now(),
    })),
    { onConflictFields: ['employeeId', 'workflowId', 'candidateId'], onConflictAction: 'ignore' },
  );
  story.end(`Entered ${workflows.map((workflow) => workflow.name).join(', ')}.`);
}
