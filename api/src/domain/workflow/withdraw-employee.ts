import type { EntityManager } from '@mikro-orm/core';

import { isRefusal, refuse, type Refusal } from '../base/failure.ts';
import { displayName } from '../employee/display-name.ts';
import { lockEmployee, type EmployeeNotFound } from '../employee/lock-employee.ts';
import { actorOf } from '../identity/actor.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { Clock } from '../ports/clock.ts';
import type { ProgressFeed } from '../ports/progress-feed.ts';
import { inSentence } from '../values/in-sentence.ts';
import { announceEntry } from './announce-entry.ts';
import { Enrollment } from './enrollment.ts';
import { findWorkflow, type WorkflowNotFound } from './find-workflow.ts';

export type WithdrawEmployeeRefusal =
  | EmployeeNotFound
  | WorkflowNotFound
  | Refusal<'ENROLLMENT_NOT_FOUND' | 'EMPLOYEE_NOT_IN_WORKFLOW'>;

/** One enrollment, or the one that the employee has in the workflow now. */
export type WhichEnrollment =
  | { readonly enrollmentId: string }
  | { readonly employeeId: string; readonly workflowId: string };

/**
 * Ends an enrollment and keeps it, with who ended it and when. The employee may enter again by hand or by a later hire,
 * and not by one that is known already.
 */
export function withdrawEmployee(
  ports: { em: EntityManager; progress: ProgressFeed; clock: Clock },
  { viewer, which }: { viewer: Viewer; which: WhichEnrollment },
): Promise<Enrollment | WithdrawEmployeeRefusal> {
  return ports.em.transactional(async (em) => {
    const entry = 'enrollmentId' in which ? await entryOf(em, which.enrollmentId) : which;
    if (!entry) return refuse('ENROLLMENT_NOT_FOUND', 'Enrollment not found in your organization.');
    const employee = await lockEmployee(em, entry.employeeId);
    if (isRefusal(employee)) return employee;
    const workflow = await findWorkflow(em, entry.workflowId);
    if (isRefusal(workflow)) return workflow;
    const { employeeId, workflowId } = entry;
    const enrollment = await em.findOne(Enrollment, {
      employeeId,
      workflowId,
      withdrawnAt: null,
      ...('enrollmentId' in which && { id: which.enrollmentId }),
    });
    if (!enrollment) {
      const name = inSentence(displayName(employee));
      const was = 'enrollmentId' in which ? 'was already withdrawn from' : 'is not in';
      return refuse('EMPLOYEE_NOT_IN_WORKFLOW', `${name} ${was} ${inSentence(workflow.name)}.`);
    }
    enrollment.withdrawnAt = ports.clock.now();
    enrollment.withdrawnBy = actorOf(viewer);
    await announceEntry({ ...ports, em }, enrollment);
    return enrollment;
  });
}

/** Read apart from what is written: who waited for the lock sees how it is by then. */
function entryOf(em: EntityManager, id: string): Promise<Enrollment | null> {
  return em.findOne(Enrollment, { id }, { disableIdentityMap: true });
}
