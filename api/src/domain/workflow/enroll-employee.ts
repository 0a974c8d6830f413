import type { EntityManager } from '@mikro-orm/core';

import { newId } from '../base/entity.ts';
import { isRefusal, refuse, type Refusal } from '../base/failure.ts';
import { displayName } from '../employee/display-name.ts';
import { lockEmployee, type EmployeeNotFound } from '../employee/lock-employee.ts';
import { onceMoreWhenTaken } from '../employee/once-more-when-taken.ts';
import { actorOf } from '../identity/actor.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { Clock } from '../ports/clock.ts';
import type { ProgressFeed } from '../ports/progress-feed.ts';
import { inSentence } from '../values/in-sentence.ts';
import { isBlank } from '../values/is-blank.ts';
import { announceEntry } from './announce-entry.ts';
import { enrollmentKey } from './enrollment-key.ts';
import { Enrollment } from './enrollment.ts';
import { findWorkflow, type WorkflowNotFound } from './find-workflow.ts';

export type EnrollEmployeeRefusal =
  | EmployeeNotFound
  | WorkflowNotFound
  | Refusal<'EMPLOYEE_ALREADY_IN_WORKFLOW', { enrollment: Enrollment }>
  | Refusal<'IDEMPOTENCY_KEY_INVALID'>;

interface Ports {
  readonly em: EntityManager;
  readonly progress: ProgressFeed;
  readonly clock: Clock;
}

interface Input {
  readonly viewer: Viewer;
  readonly employeeId: string;
  readonly workflowId: string;
  /** Chosen by the client, so that it may ask again: the same key gives the enrollment that it gave before. */
  readonly idempotencyKey: string | null;
}

/**
 * Enters an employee into a workflow by hand. Of two at once, one enters and the other is refused, or, with the same key,
 * gets the same enrollment.
 */
export function enrollEmployee(
  ports: Ports,
  input: Input,
): Promise<Enrollment | EnrollEmployeeRefusal> {
  return onceMoreWhenTaken(ports.em, (em) => enter({ ...ports, em }, input));
}

async function enter(ports: Ports, input: Input): Promise<Enrollment | EnrollEmployeeRefusal> {
  const { em } = ports;
  const { viewer, idempotencyKey } = input;
  if (idempotencyKey !== null && isBlank(idempotencyKey)) {
    return refuse(
      'IDEMPOTENCY_KEY_INVALID',
      'The idempotency key is blank. Leave it out, or give one.',
    );
  }
  const employee = await lockEmployee(em, input.employeeId);
  if (isRefusal(employee)) return employee;
  const workflow = await findWorkflow(em, input.workflowId);
  if (isRefusal(workflow)) return workflow;
  const entry = { employeeId: employee.id, workflowId: workflow.id };
  const key = enrollmentKey.ofPerson(idempotencyKey);
  const first = await em.findOne(Enrollment, { idempotencyKey: key });
  if (first) {
    const isSame = first.employeeId === entry.employeeId && first.workflowId === entry.workflowId;
    if (isSame) return first;
    return refuse(
      'IDEMPOTENCY_KEY_INVALID',
      'This idempotency key was used for another employee or workflow. Choose another one.',
    );
  }
  const open = await em.findOne(Enrollment, { ...entry, withdrawnAt: null });
  if (open) {
    return refuse(
      'EMPLOYEE_ALREADY_IN_WORKFLOW',
      `${inSentence(displayName(employee))} is already in ${inSentence(workflow.name)}.`,
      { enrollment: open },
    );
  }
  const { organizationId } = employee;
  await announceEntry(ports, { ...entry, organizationId });
  return em.create(Enrollment, {
    ...entry,
    id: newId(),
    organizationId,
    cause: 'PERSON',
    idempotencyKey: key,
    candidateId: null,
    integrationId: null,
    importId: null,
    enteredAt: ports.clock.now(),
    enteredBy: actorOf(viewer),
  });
}
