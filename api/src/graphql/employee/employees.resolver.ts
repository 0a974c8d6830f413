import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';

import type { Employee } from '../../domain/employee/employee.ts';
import { SEARCHED_FIELDS, type EmployeeFilter } from '../../domain/employee/employee-lists.ts';
import { MaySee } from '../authorize.ts';
import { maySee } from '../../domain/identity/policy.ts';
import { maySeeField } from '../../domain/employee/may-see-field.ts';
import type { Context } from '../context.ts';
import { PageArgs, pageRequest, toConnection } from '../shared/connection.type.ts';
import { selectedFields } from '../shared/selected-fields.ts';
import { watchEmployee } from '../shared/watch.ts';
import { employeeColumns } from './employee-columns.ts';
import { EmployeeConnectionType, EmployeeType } from './employee.type.ts';

@ArgsType()
class EmployeesArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Words of names, email addresses, job titles or departments, in any order. Case, accents and apostrophes don’t matter; a word of one or two letters is the beginning of one.',
  })
  readonly search?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only employees missing a required value.',
  })
  readonly flagged!: boolean;
}

@Resolver(() => EmployeeConnectionType)
export class EmployeesResolver {
  @MaySee('employee')
  @Query(() => EmployeeConnectionType, {
    description: 'The people of the organization, newest first.',
  })
  async employees(
    @Ctx() context: Context,
    @Args(() => EmployeesArgs) args: EmployeesArgs,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { services, signedIn } = context;
    const filter: EmployeeFilter = {
      search: args.search ?? null,
      notSearched: args.search ? await hiddenFields(context) : [],
      flagged: args.flagged,
    };
    const managerFields = selectedFields(info, 'edges.node.manager');
    const page = await services.lists.employees(signedIn.organization.id, {
      ...pageRequest(args),
      ...filter,
      columns: employeeColumns(selectedFields(info, 'edges.node')),
      managerColumns: managerFields.size > 0 ? employeeColumns(managerFields) : null,
    });
    return { ...toConnection(page), filter };
  }

  @MaySee('employee')
  @Subscription(() => EmployeeType, {
    subscribe: ({ args, context }: { args: Record<string, unknown>; context: Context }) =>
      watchEmployee(context, String(args['employeeId'])),
    description:
      'The employee as they are now, and again after each change of their values or workflows, whole.',
  })
  employeeChanged(
    @Root() changed: Employee,
    @Arg('employeeId', () => ID, { description: 'Which one.' }) _employeeId: string,
  ): EmployeeType {
    return changed;
  }

  @FieldResolver(() => Int, { description: 'Total number, with the same filter.' })
  totalCount(
    @Root() { filter }: { filter: EmployeeFilter },
    @Ctx() { services, signedIn }: Context,
  ): Promise<number> {
    return services.lists.countEmployees(signedIn.organization.id, filter);
  }
}

/** What the viewer could otherwise guess letter by letter. */
async function hiddenFields({
  loaders,
  signedIn,
}: Pick<Context, 'loaders' | 'signedIn'>): Promise<EmployeeFilter['notSearched']> {
  if (maySee(signedIn, 'hidden value')) return [];
  const fields = await loaders.employeeFields();
  const hidden = fields.filter((field) => !maySeeField(signedIn, field));
  return SEARCHED_FIELDS.filter((key) => hidden.some((field) => field.key === key));
}
