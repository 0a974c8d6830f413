import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';

import { isRefusal } from '../../domain/base/failure.ts';
import { closeImport } from '../../domain/import/close-import.ts';
import { MayChange } from '../authorize.ts';
import type { Context } from '../context.ts';
import { CloseImportInput, CloseImportResult } from './close.type.ts';

@Resolver()
export class CloseResolver {
  @MayChange('import')
  @Mutation(() => CloseImportResult, {
    description:
      'Closes an import that failed, is waiting for the provider or needs a decision, with a reason. retryImport reopens it. Administrators only.',
  })
  async closeImport(
    @Ctx() { em, services, signedIn }: Context,
    @Arg('input', () => CloseImportInput, { description: 'Which one, and why.' })
    input: CloseImportInput,
  ) {
    const closed = await closeImport({ ...services, em }, { ...input, viewer: signedIn });
    return isRefusal(closed) ? closed : { import: closed };
  }
}
