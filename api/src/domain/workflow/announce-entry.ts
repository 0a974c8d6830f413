import type { EntityManager } from '@mikro-orm/core';

import type { ProgressFeed } from '../ports/progress-feed.ts';

/** Tells those who watch the workflow or the employee that one entered the other, or was withdrawn. */
export async function announceEntry(
  { em, progress }: { em: EntityManager; progress: ProgressFeed },
  entry: { organizationId: string; workflowId: string; employeeId: string },
): Promise<void> {
  const { organizationId, workflowId, employeeId } = entry;
  await progress.announce(em, { topic: 'workflow', organizationId, id: workflowId });
  await progress.announce(em, { topic: 'employee', organizationId, id: employeeId });
}
