import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';

import { displayName, nameOf } from '../../domain/employee/display-name.ts';
import { employeeFlags } from '../../domain/employee/employee-flags.ts';
import type { Money } from '../../domain/values/field-value.ts';
import type { EmployeeListRow } from '../../domain/employee/employee-lists.ts';
import { maySee } from '../../domain/identity/policy.ts';
import type { Context } from '../context.ts';
import { ImportType } from '../import/import.type.ts';
import { Costs } from '../limits/costs.ts';
import { PageArgs, pageRequest, toConnection } from '../shared/connection.type.ts';
import { CalendarDate } from '../shared/scalars.ts';
import { EnrollmentConnectionType, EnrollmentType } from '../workflow/enrollment.type.ts';
import { EmployeeFieldValueType } from './employee-value.type.ts';
import { EmployeeFlagType, EmployeeType, MoneyType } from './employee.type.ts';
import { seesField, shownColumn, type MaybeLater } from './shown-column.ts';
import { shownEmployeeValues } from './shown-employee-values.ts';

@Resolver(() => EmployeeType)
export class EmployeeResolver {
  @FieldResolver(() => String, {
    description: 'Preferred or first name and last name, or else the email address.',
  })
  displayName(@Root() employee: EmployeeType, @Ctx() context: Context): MaybeLater<string> {
    return nameOf(employee) ?? addressOf(employee, context);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Address at work. Null for those who may not see it.',
  })
  workEmail(@Root() employee: EmployeeType, @Ctx() context: Context): MaybeLater<string | null> {
    return shownColumn(employee, 'workEmail', context);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Private address. Null for those who may not see it.',
  })
  personalEmail(
    @Root() employee: EmployeeType,
    @Ctx() context: Context,
  ): MaybeLater<string | null> {
    return shownColumn(employee, 'personalEmail', context);
  }

  @FieldResolver(() => CalendarDate, {
    nullable: true,
    description: 'First day of work. Null for those who may not see it.',
  })
  startsOn(@Root() employee: EmployeeType, @Ctx() context: Context): MaybeLater<string | null> {
    return shownColumn(employee, 'startsOn', context);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'IANA name, e.g. Europe/Lisbon. Null for those who may not see it.',
  })
  timeZone(@Root() employee: EmployeeType, @Ctx() context: Context): MaybeLater<string | null> {
    return shownColumn(employee, 'timeZone', context);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Phone number. Null for those who may not see it.',
  })
  phone(@Root() employee: EmployeeType, @Ctx() context: Context): MaybeLater<string | null> {
    return shownColumn(employee, 'phone', context);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Job title. Null for those who may not see it.',
  })
  jobTitle(@Root() employee: EmployeeType, @Ctx() context: Context): MaybeLater<string | null> {
    return shownColumn(employee, 'jobTitle', context);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Department. Null for those who may not see it.',
  })
  department(@Root() employee: EmployeeType, @Ctx() context: Context): MaybeLater<string | null> {
    return shownColumn(employee, 'department', context);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Team. Null for those who may not see it.',
  })
  team(@Root() employee: EmployeeType, @Ctx() context: Context): MaybeLater<string | null> {
    return shownColumn(employee, 'team', context);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where the person works. Null for those who may not see it.',
  })
  location(@Root() employee: EmployeeType, @Ctx() context: Context): MaybeLater<string | null> {
    return shownColumn(employee, 'location', context);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'E.g. Full-time. Null for those who may not see it.',
  })
  employmentType(
    @Root() employee: EmployeeType,
    @Ctx() context: Context,
  ): MaybeLater<string | null> {
    return shownColumn(employee, 'employmentType', context);
  }

  @FieldResolver(() => MoneyType, {
    nullable: true,
    description:
      'Pay. Null for those who may not see it: by default everyone except administrators.',
  })
  salary(@Root() employee: EmployeeType, @Ctx() context: Context): MaybeLater<Money | null> {
    return shownColumn(employee, 'salary', context);
  }

  @FieldResolver(() => EmployeeType, {
    nullable: true,
    description: 'Who the person reports to. Null for those who may not see it.',
  })
  manager(
    @Root() employee: EmployeeListRow,
    @Ctx() context: Context,
  ): MaybeLater<EmployeeType | null> {
    const { loaders, signedIn } = context;
    const read = () => {
      if (employee.manager !== undefined) return employee.manager;
      return employee.managerId ? loaders.employee.load(employee.managerId) : null;
    };
    if (maySee(signedIn, 'hidden value')) return read();
    return seesField('manager', context).then((may) => (may ? read() : null));
  }

  @FieldResolver(() => [EmployeeFlagType], { description: 'The required values that are missing.' })
  async flags(
    @Root() employee: EmployeeListRow,
    @Ctx() { loaders }: Context,
  ): Promise<readonly EmployeeFlagType[]> {
    return employeeFlags(employee, await loaders.employeeFields());
  }

  @FieldResolver(() => [EmployeeFieldValueType], {
    description:
      'Every employee field with its value in words, in order. Pay is left out for members.',
  })
  values(
    @Root() employee: EmployeeListRow,
    @Ctx() { loaders, signedIn }: Context,
  ): Promise<readonly EmployeeFieldValueType[]> {
    return shownEmployeeValues(employee, loaders, signedIn);
  }

  @FieldResolver(() => [EnrollmentType], {
    description: 'The workflows that the person is in now.',
  })
  enrollments(
    @Root() { id }: EmployeeType,
    @Ctx() { loaders }: Context,
  ): Promise<readonly EnrollmentType[]> {
    return loaders.enrollmentsOfEmployee.load(id);
  }

  @FieldResolver(() => EnrollmentConnectionType, {
    description: 'The workflows that the person was withdrawn from, newest first.',
  })
  @Costs('work')
  async pastEnrollments(
    @Root() { id }: EmployeeType,
    @Ctx() { services, signedIn, loaders }: Context,
    @Args(() => PageArgs) args: PageArgs,
  ) {
    const request = { ...pageRequest(args), employeeId: id };
    const page = await services.lists.pastEnrollments(signedIn.organization.id, request);
    return { ...toConnection(page), count: () => loaders.pastEnrollmentCount.load(id) };
  }

  @FieldResolver(() => [ImportType], {
    description: 'The imports that made or filled this profile.',
  })
  imports(
    @Root() { id }: EmployeeType,
    @Ctx() { loaders }: Context,
  ): Promise<readonly ImportType[]> {
    return loaders.importsOfEmployee.load(id);
  }
}

/** What stands in for a name: an address that the viewer may see. */
async function addressOf(employee: EmployeeType, context: Context): Promise<string> {
  return (
    (await shownColumn(employee, 'workEmail', context)) ??
    (await shownColumn(employee, 'personalEmail', context)) ??
    displayName(employee)
  );
}
