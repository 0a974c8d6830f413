import type { EntityManager } from '@mikro-orm/core';

import { refuse, type Refusal } from '../base/failure.ts';
import { Workflow } from './workflow.ts';

export type WorkflowNotFound = Refusal<'WORKFLOW_NOT_FOUND'>;

export async function findWorkflow(
  em: EntityManager,
  workflowId: string,
): Promise<Workflow | WorkflowNotFound> {
  const workflow = await em.findOne(Workflow, { id: workflowId });
  return workflow ?? refuse('WORKFLOW_NOT_FOUND', 'Workflow not found in your organization.');
}
