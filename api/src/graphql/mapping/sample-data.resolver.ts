import { Arg, Ctx, Query, Resolver } from 'type-graphql';

import type { CataloguedField } from '../../domain/mapping/sources/catalogued-field.ts';
import { sourceCatalogue } from '../../domain/mapping/sources/source-catalogue.ts';
import { isRefusal } from '../../domain/base/failure.ts';
import { viewSampleData } from '../../domain/preview/view-sample-data.ts';
import { MaySee } from '../authorize.ts';
import type { Context } from '../context.ts';
import { Costs } from '../limits/costs.ts';
import { toImportEffect } from '../import/import-effect.type.ts';
import { SampleDataInput, SampleDataResult, toSampleCandidate } from './sample-data.type.ts';
import { shownMappedValues } from './shown-mapped-values.ts';
import { toRules } from './to-rules.ts';

@Resolver()
export class SampleDataResolver {
  @MaySee('candidate')
  @Query(() => SampleDataResult, {
    description:
      'Tries a mapping on a real candidate. Asks the provider, and remembers custom fields that it sees. Administrators only.',
  })
  @Costs('calls')
  async sampleData(
    @Ctx() { em, loaders, services, signedIn }: Context,
    @Arg('input', () => SampleDataInput, { description: 'The candidate to look for.' })
    input: SampleDataInput,
  ) {
    const sample = await viewSampleData(
      { ...services, em },
      {
        integrationId: input.integrationId,
        search: input.search ?? null,
        candidateId: input.candidateId ?? null,
        employeeId: input.employeeId ?? null,
        rules: input.rules ? toRules(input.rules) : null,
      },
    );
    if (isRefusal(sample)) return sample;
    if ('candidates' in sample) return { candidates: sample.candidates.map(toSampleCandidate) };
    let catalogue: Promise<readonly CataloguedField[]> | undefined;
    // Not the operation's own, which may be from before the candidate was read; and only when it is asked for.
    const sourceFields = () =>
      (catalogue ??= sourceCatalogue(
        { ...services, em, employeeFields: () => loaders.employeeFields() },
        { organizationId: signedIn.organization.id, integrationId: input.integrationId },
      ));
    const fresh = new Set(sample.newSourceFields.map((field) => field.key));
    return {
      ...sample,
      sourceFields,
      newSourceFields: async () => (await sourceFields()).filter(({ key }) => fresh.has(key)),
      candidate: toSampleCandidate(sample.candidate),
      values: shownMappedValues(sample.values, await loaders.employeeFields(), signedIn),
      effect: toImportEffect(sample.effect),
    };
  }
}
