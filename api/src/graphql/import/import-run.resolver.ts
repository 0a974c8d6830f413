import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';

import type { ImportRunRow } from '../../domain/import/import-lists.ts';
import type { Context } from '../context.ts';
import { MappedValueType } from '../mapping/field.type.ts';
import { shownMappedValues } from '../mapping/shown-mapped-values.ts';
import { found } from '../shared/found.ts';
import { ImportRunType } from './import-run.type.ts';
import { ImportStepType } from './import.type.ts';
import { toStepTypes } from './to-step-type.ts';

@Resolver(() => ImportRunType)
export class ImportRunResolver {
  @FieldResolver(() => [ImportStepType], { description: 'What happened, in order.' })
  async steps(
    @Root() { importId, steps }: ImportRunRow,
    @Ctx() { loaders, services }: Context,
  ): Promise<readonly ImportStepType[]> {
    const { integrationId } = found(await loaders.import.load(importId));
    const { about } = await services.providers.ofIntegration(integrationId);
    return toStepTypes(steps, about);
  }

  @FieldResolver(() => [MappedValueType], {
    description: 'What the field mapping gave. Pay is left out for members.',
  })
  async mappedValues(
    @Root() { mappedValues }: ImportRunRow,
    @Ctx() { loaders, signedIn }: Context,
  ): Promise<readonly MappedValueType[]> {
    return shownMappedValues(mappedValues, await loaders.employeeFields(), signedIn);
  }
}
