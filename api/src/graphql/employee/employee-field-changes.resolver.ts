import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';

import { archiveEmployeeField } from '../../domain/employee/archive-employee-field.ts';
import { createEmployeeField } from '../../domain/employee/create-employee-field.ts';
import { reorderEmployeeFields } from '../../domain/employee/reorder-employee-fields.ts';
import { restoreEmployeeField } from '../../domain/employee/restore-employee-field.ts';
import { updateEmployeeField } from '../../domain/employee/update-employee-field.ts';
import { isRefusal } from '../../domain/base/failure.ts';
import { MayChange } from '../authorize.ts';
import type { Context } from '../context.ts';
import {
  ArchiveEmployeeFieldInput,
  ArchiveEmployeeFieldResult,
  CreateEmployeeFieldInput,
  CreateEmployeeFieldResult,
  ReorderEmployeeFieldsInput,
  ReorderEmployeeFieldsResult,
  RestoreEmployeeFieldInput,
  RestoreEmployeeFieldResult,
  UpdateEmployeeFieldInput,
  UpdateEmployeeFieldResult,
} from './employee-field.type.ts';

@Resolver()
export class EmployeeFieldChangesResolver {
  @MayChange('employee field')
  @Mutation(() => CreateEmployeeFieldResult, {
    description: 'Adds a field to every profile, at the end of its group.',
  })
  async createEmployeeField(
    @Ctx() { em, services: { clock }, signedIn: viewer }: Context,
    @Arg('input', () => CreateEmployeeFieldInput, { description: 'The field.' })
    input: CreateEmployeeFieldInput,
  ) {
    const employeeField = await createEmployeeField({ em, clock }, { ...input, viewer });
    return isRefusal(employeeField) ? employeeField : { employeeField };
  }

  @MayChange('employee field')
  @Mutation(() => UpdateEmployeeFieldResult, {
    description: 'Changes a field’s settings. Values are unchanged.',
  })
  async updateEmployeeField(
    @Ctx() { em, services: { clock }, signedIn: viewer }: Context,
    @Arg('input', () => UpdateEmployeeFieldInput, { description: 'The field.' })
    input: UpdateEmployeeFieldInput,
  ) {
    const employeeField = await updateEmployeeField({ em, clock }, { ...input, viewer });
    return isRefusal(employeeField) ? employeeField : { employeeField };
  }

  @MayChange('employee field')
  @Mutation(() => ReorderEmployeeFieldsResult, {
    description: 'Changes the order of the fields of one group.',
  })
  async reorderEmployeeFields(
    @Ctx() { em, services: { clock }, signedIn: viewer }: Context,
    @Arg('input', () => ReorderEmployeeFieldsInput, { description: 'The order.' })
    input: ReorderEmployeeFieldsInput,
  ) {
    const reordered = await reorderEmployeeFields({ em, clock }, { ...input, viewer });
    return isRefusal(reordered) ? reordered : { employeeFields: reordered };
  }

  @MayChange('employee field')
  @Mutation(() => ArchiveEmployeeFieldResult, {
    description: 'Hides a custom field. Its values and rules are kept.',
  })
  async archiveEmployeeField(
    @Ctx() { em, services: { clock } }: Context,
    @Arg('input', () => ArchiveEmployeeFieldInput, { description: 'Which one.' })
    input: ArchiveEmployeeFieldInput,
  ) {
    const employeeField = await archiveEmployeeField({ em, clock }, input);
    return isRefusal(employeeField) ? employeeField : { employeeField };
  }

  @MayChange('employee field')
  @Mutation(() => RestoreEmployeeFieldResult, {
    description: 'Brings an archived field back, with its values and rules.',
  })
  async restoreEmployeeField(
    @Ctx() { em, services: { clock } }: Context,
    @Arg('input', () => RestoreEmployeeFieldInput, { description: 'Which one.' })
    input: RestoreEmployeeFieldInput,
  ) {
    const employeeField = await restoreEmployeeField({ em, clock }, input);
    return isRefusal(employeeField) ? employeeField : { employeeField };
  }
}
