import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';

import type { EmployeeFieldUsage } from '../../domain/mapping/rules/employee-field-usage.ts';
import { visibilityOf, type FieldVisibility } from '../../domain/employee/employee-field.ts';
import { employeeFields } from '../../domain/employee/employee-fields.ts';
import { MaySee } from '../authorize.ts';
import type { Context } from '../context.ts';
import { ForRole } from '../for-role.ts';
import { EmployeeFieldType, FieldVisibilityEnum } from '../mapping/field.type.ts';
import { EmployeeFieldUsageType } from './employee-field.type.ts';

@Resolver(() => EmployeeFieldType)
export class EmployeeFieldResolver {
  @MaySee('employee field')
  @Query(() => [EmployeeFieldType], {
    description: 'The fields of an employee profile, in order.',
  })
  @ForRole()
  employeeFields(
    @Ctx() { em, loaders }: Context,
    @Arg('includeArchived', () => Boolean, {
      defaultValue: false,
      description: 'Includes archived fields.',
    })
    includeArchived: boolean,
  ): Promise<readonly EmployeeFieldType[]> {
    return includeArchived ? employeeFields(em, { includeArchived }) : loaders.employeeFields();
  }

  @FieldResolver(() => FieldVisibilityEnum, {
    description:
      'Who can see its values. Money fields, and fields a mapping fills from pay or from custom provider fields, are visible to administrators only until an administrator changes this.',
  })
  visibility(@Root() field: EmployeeFieldType): FieldVisibility {
    return visibilityOf(field);
  }

  @FieldResolver(() => EmployeeFieldUsageType, { description: 'What depends on it.' })
  async usage(
    @Root() { key }: EmployeeFieldType,
    @Ctx() { loaders }: Context,
  ): Promise<EmployeeFieldUsage> {
    return (await loaders.employeeFieldUsage())(key);
  }
}
