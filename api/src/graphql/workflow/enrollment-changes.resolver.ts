import { Arg, Ctx, ID, Mutation, Resolver, Root, Subscription } from 'type-graphql';

import { isRefusal } from '../../domain/base/failure.ts';
import { enrollEmployee } from '../../domain/workflow/enroll-employee.ts';
import { withdrawEmployee, type WhichEnrollment } from '../../domain/workflow/withdraw-employee.ts';
import type { Workflow } from '../../domain/workflow/workflow.ts';
import { MayChange, MaySee } from '../authorize.ts';
import type { Context } from '../context.ts';
import { Costs } from '../limits/costs.ts';
import { badInput } from '../shared/bad-input.ts';
import { watchWorkflow } from '../shared/watch.ts';
import {
  EnrollEmployeeInput,
  EnrollEmployeeResult,
  WithdrawEmployeeInput,
  WithdrawEmployeeResult,
} from './enrollment.type.ts';
import { WorkflowType } from './workflow.type.ts';

@Resolver()
export class EnrollmentChangesResolver {
  @MayChange('workflow')
  @Mutation(() => EnrollEmployeeResult, {
    description: 'Enters an employee into a workflow by hand.',
  })
  @Costs('work')
  async enrollEmployee(
    @Ctx() { em, services: { progress, clock }, signedIn: viewer }: Context,
    @Arg('input', () => EnrollEmployeeInput, { description: 'Who, and what to enter.' })
    { idempotencyKey = null, ...entry }: EnrollEmployeeInput,
  ) {
    const enrollment = await enrollEmployee(
      { em, progress, clock },
      { ...entry, idempotencyKey, viewer },
    );
    return isRefusal(enrollment) ? enrollment : { enrollment };
  }

  @MayChange('workflow')
  @Mutation(() => WithdrawEmployeeResult, {
    description:
      'Takes an employee out of a workflow. The enrollment is kept, and no hire that is known already enters the employee again.',
  })
  @Costs('work')
  async withdrawEmployee(
    @Ctx() { em, services: { progress, clock }, signedIn: viewer }: Context,
    @Arg('input', () => WithdrawEmployeeInput, { description: 'Which enrollment.' })
    input: WithdrawEmployeeInput,
  ) {
    const enrollment = await withdrawEmployee(
      { em, progress, clock },
      { viewer, which: which(input) },
    );
    return isRefusal(enrollment) ? enrollment : { enrollment };
  }

  @MaySee('workflow')
  @Subscription(() => WorkflowType, {
    subscribe: ({ args, context }: { args: Record<string, unknown>; context: Context }) =>
      watchWorkflow(context, String(args['workflowId'])),
    description:
      'The workflow as it is now, and again each time an employee enters it or is withdrawn, whole.',
  })
  workflowChanged(
    @Root() changed: Workflow,
    @Arg('workflowId', () => ID, { description: 'Which one.' }) _workflowId: string,
  ): WorkflowType {
    return changed;
  }
}

function which({ enrollmentId, employeeId, workflowId }: WithdrawEmployeeInput): WhichEnrollment {
  if (enrollmentId && !employeeId && !workflowId) return { enrollmentId };
  if (!enrollmentId && employeeId && workflowId) return { employeeId, workflowId };
  throw badInput('input takes enrollmentId, or employeeId and workflowId.');
}
