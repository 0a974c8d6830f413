import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';

import type { EnrollmentRow } from '../../domain/workflow/workflow-lists.ts';
import type { Context } from '../context.ts';
import { EmployeeType } from '../employee/employee.type.ts';
import { ImportType } from '../import/import.type.ts';
import { found } from '../shared/found.ts';
import { EnrollmentConnectionType, EnrollmentType } from './enrollment.type.ts';
import { WorkflowType } from './workflow.type.ts';

@Resolver(() => EnrollmentType)
export class EnrollmentResolver {
  @FieldResolver(() => EmployeeType, { description: 'Who entered.' })
  async employee(
    @Root() enrollment: EnrollmentType & Partial<Pick<EnrollmentRow, 'employee'>>,
    @Ctx() { loaders }: Context,
  ): Promise<EmployeeType> {
    return enrollment.employee ?? found(await loaders.employee.load(enrollment.employeeId));
  }

  @FieldResolver(() => WorkflowType, { description: 'What was entered.' })
  async workflow(
    @Root() { workflowId }: EnrollmentType,
    @Ctx() { loaders }: Context,
  ): Promise<WorkflowType> {
    return found(await loaders.workflow.load(workflowId));
  }

  @FieldResolver(() => ImportType, {
    nullable: true,
    description: 'The import that entered the employee. Null when a person did.',
  })
  async import(
    @Root() { importId }: EnrollmentType,
    @Ctx() { loaders }: Context,
  ): Promise<ImportType | null> {
    return importId ? loaders.import.load(importId) : null;
  }
}

@Resolver(() => EnrollmentConnectionType)
export class EnrollmentConnectionResolver {
  @FieldResolver(() => Int, { description: 'Total number.' })
  totalCount(@Root() { count }: { count: () => Promise<number> }): Promise<number> {
    return count();
  }
}
