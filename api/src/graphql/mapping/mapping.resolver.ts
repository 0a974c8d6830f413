import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';

import { BUILT_IN_EMPLOYEE_FIELDS } from '../../domain/employee/employee-field.ts';
import { isRefusal } from '../../domain/failure.ts';
import { saveFieldMapping } from '../../domain/mapping/save-field-mapping.ts';
import { viewSampleData } from '../../domain/mapping/view-sample-data.ts';
import type { Context } from '../context.ts';
import { SaveFieldMappingInput, SaveFieldMappingResult } from './field-mapping.type.ts';
import { EmployeeFieldType } from './field.type.ts';
import { SampleDataInput, SampleDataResult, toSampleCandidate } from './sample-data.type.ts';
import { shownMappedValues } from './shown-mapped-values.ts';

@Resolver()
export class MappingResolver {
  @Authorized()
  @Query(() => [EmployeeFieldType], {
    description: 'The pieces that an employee consists of, in their order.',
  })
  employeeFields(): readonly EmployeeFieldType[] {
    return BUILT_IN_EMPLOYEE_FIELDS;
  }

  @Authorized('ADMINISTRATOR')
  @Query(() => SampleDataResult, {
    description:
      'Tries a mapping on a real candidate. Asks the provider, and remembers custom fields that it sees. Administrators only.',
  })
  async sampleData(
    @Ctx() { em, services, signedIn }: Context,
    @Arg('input', () => SampleDataInput, { description: 'Whom to look for.' })
    input: SampleDataInput,
  ) {
    const sample = await viewSampleData(
      { em, provider: services.provider, clock: services.clock },
      {
        integrationId: input.integrationId,
        search: input.search,
        candidateId: input.candidateId ?? null,
        rules: input.rules ?? null,
      },
    );
    if (isRefusal(sample)) return sample;
    if ('candidates' in sample) return { candidates: sample.candidates.map(toSampleCandidate) };
    return {
      ...sample,
      candidate: toSampleCandidate(sample.candidate),
      values: shownMappedValues(sample.values, signedIn),
    };
  }

  @Authorized('ADMINISTRATOR')
  @Mutation(() => SaveFieldMappingResult, {
    description: 'Saves all rules as a new version, or none of them.',
  })
  async saveFieldMapping(
    @Ctx() { em, services, signedIn }: Context,
    @Arg('input', () => SaveFieldMappingInput, { description: 'The rules.' })
    input: SaveFieldMappingInput,
  ) {
    const saved = await saveFieldMapping(
      { em, provider: services.provider, clock: services.clock },
      { ...input, viewer: signedIn },
    );
    return isRefusal(saved) ? saved : { fieldMapping: saved };
  }
}
