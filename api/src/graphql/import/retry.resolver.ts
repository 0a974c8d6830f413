import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';

import { isRefusal } from '../../domain/base/failure.ts';
import { previewRetry } from '../../domain/preview/preview-retry.ts';
import { retryImport } from '../../domain/import/retry-import.ts';
import { MayChange, MaySee } from '../authorize.ts';
import type { Context } from '../context.ts';
import { Costs } from '../limits/costs.ts';
import { shownMappedValues } from '../mapping/shown-mapped-values.ts';
import { toImportEffect } from './import-effect.type.ts';
import {
  RetryImportInput,
  RetryImportResult,
  RetryPreviewInput,
  RetryPreviewResult,
  toRetryOptions,
} from './retry.type.ts';

@Resolver()
export class RetryResolver {
  @MaySee('candidate')
  @Query(() => RetryPreviewResult, {
    description:
      'What retryImport with the same options would do, based on current provider data. Asks the provider, and remembers custom fields it finds. Administrators only.',
  })
  @Costs('calls')
  async retryPreview(
    @Ctx() { em, loaders, services, signedIn }: Context,
    @Arg('input', () => RetryPreviewInput, { description: 'Which one, and how.' })
    input: RetryPreviewInput,
  ) {
    const preview = await previewRetry(
      { ...services, em },
      { ...toRetryOptions(input), importId: input.importId, viewer: signedIn },
    );
    if (isRefusal(preview)) return preview;
    return {
      ...preview,
      effect: toImportEffect(preview.effect),
      values: shownMappedValues(preview.values, await loaders.employeeFields(), signedIn),
    };
  }

  @MayChange('import')
  @Mutation(() => RetryImportResult, {
    description:
      'Starts an import again from the beginning, with the published mapping unless another version is named. Earlier decisions about the import still apply.',
  })
  @Costs('work')
  async retryImport(
    @Ctx() { em, services, signedIn }: Context,
    @Arg('input', () => RetryImportInput, { description: 'Which one, and how.' })
    input: RetryImportInput,
  ) {
    const { importId, evenIfComplete } = input;
    const retried = await retryImport(
      { ...services, em },
      { ...toRetryOptions(input), importId, evenIfComplete, viewer: signedIn },
    );
    return isRefusal(retried) ? retried : { import: retried };
  }
}
