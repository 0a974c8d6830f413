import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';

import { MaySee } from '../authorize.ts';
import type { Context } from '../context.ts';
import { employeeColumns } from '../employee/employee-columns.ts';
import { PageArgs, pageRequest, toConnection } from '../shared/connection.type.ts';
import { selectedFields } from '../shared/selected-fields.ts';
import { EnrollmentConnectionType } from './enrollment.type.ts';
import { ListenerType, WorkflowConnectionType, WorkflowType } from './workflow.type.ts';

@Resolver(() => WorkflowType)
export class WorkflowResolver {
  @MaySee('workflow')
  @Query(() => WorkflowConnectionType, { description: 'The workflows, newest first.' })
  async workflows(@Ctx() { services, signedIn }: Context, @Args(() => PageArgs) args: PageArgs) {
    return toConnection(
      await services.lists.workflows(signedIn.organization.id, pageRequest(args)),
    );
  }

  @FieldResolver(() => [ListenerType], {
    description: 'The listeners that add people to the workflow.',
  })
  listeners(
    @Root() { id }: WorkflowType,
    @Ctx() { loaders }: Context,
  ): Promise<readonly ListenerType[]> {
    return loaders.listenersOfWorkflow.load(id);
  }

  @FieldResolver(() => Int, { description: 'How many employees are in it now.' })
  enrollmentCount(@Root() { id }: WorkflowType, @Ctx() { loaders }: Context): Promise<number> {
    return loaders.enrollmentCount.load(id);
  }

  @FieldResolver(() => EnrollmentConnectionType, {
    description: 'The employees who are in it now, who newest first.',
  })
  async enrollments(
    @Root() { id }: WorkflowType,
    @Ctx() { services, signedIn, loaders }: Context,
    @Args(() => PageArgs) args: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ) {
    const page = await services.lists.enrollments(signedIn.organization.id, {
      ...pageRequest(args),
      workflowId: id,
      employeeColumns: employeeColumns(selectedFields(info, 'edges.node.employee')),
    });
    return { ...toConnection(page), count: () => loaders.enrollmentCount.load(id) };
  }
}
