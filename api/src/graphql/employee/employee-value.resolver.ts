import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';

import { setEmployeeValues } from '../../domain/employee/set-employee-values.ts';
import { unpinEmployeeValue } from '../../domain/employee/unpin-employee-value.ts';
import { isRefusal } from '../../domain/base/failure.ts';
import { MayChange } from '../authorize.ts';
import type { Context } from '../context.ts';
import { Costs } from '../limits/costs.ts';
import { ImportType } from '../import/import.type.ts';
import {
  SetEmployeeValuesInput,
  SetEmployeeValuesResult,
  UnpinEmployeeValueInput,
  UnpinEmployeeValueResult,
  ValueOriginType,
} from './employee-value.type.ts';

@Resolver(() => ValueOriginType)
export class EmployeeValueResolver {
  @FieldResolver(() => ImportType, {
    nullable: true,
    description: 'The import that filled it. Null for a person.',
  })
  import(
    @Root() { importId }: ValueOriginType,
    @Ctx() { loaders }: Context,
  ): Promise<ImportType | null> | null {
    return importId ? loaders.import.load(importId) : null;
  }

  @MayChange('employee')
  @Mutation(() => SetEmployeeValuesResult, {
    description: 'Sets values on a profile and pins those that changed. All or none are saved.',
  })
  @Costs('work')
  async setEmployeeValues(
    @Ctx() { em, services: { progress, clock, locks }, signedIn: viewer }: Context,
    @Arg('input', () => SetEmployeeValuesInput, { description: 'The values.' })
    { employeeId, values }: SetEmployeeValuesInput,
  ) {
    const employee = await setEmployeeValues(
      { em, progress, clock, locks },
      {
        viewer,
        employeeId,
        values: values.map(({ field, data }) => ({ field, data })),
      },
    );
    return isRefusal(employee) ? employee : { employee };
  }

  @MayChange('employee')
  @Mutation(() => UnpinEmployeeValueResult, {
    description: 'Unpins a value so the next import can replace it.',
  })
  @Costs('work')
  async unpinEmployeeValue(
    @Ctx() { em, services: { progress, clock }, signedIn: viewer }: Context,
    @Arg('input', () => UnpinEmployeeValueInput, { description: 'Which value.' })
    input: UnpinEmployeeValueInput,
  ) {
    const employee = await unpinEmployeeValue({ em, progress, clock }, { ...input, viewer });
    return isRefusal(employee) ? employee : { employee };
  }
}
