import { Arg, Args, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';

import { isRefusal } from '../../domain/failure.ts';
import { retryImport } from '../../domain/import/retry-import.ts';
import type { Context } from '../context.ts';
import { PageArgs, pageRequest, toConnection } from '../shared/connection.type.ts';
import {
  ImportConnectionType,
  ImportFilter,
  RetryImportInput,
  RetryImportResult,
} from './import.type.ts';

@Resolver()
export class ImportsResolver {
  @Authorized()
  @Query(() => ImportConnectionType, { description: 'The imports, newest first.' })
  async imports(
    @Ctx() { services, signedIn }: Context,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => ImportFilter, {
      nullable: true,
      description: 'Which ones. All when absent.',
    })
    filter?: ImportFilter | null,
  ) {
    return toConnection(
      await services.lists.imports(signedIn.organization.id, {
        ...pageRequest(args),
        statuses: filter?.statuses ?? null,
      }),
    );
  }

  @Authorized('ADMINISTRATOR')
  @Mutation(() => RetryImportResult, {
    description: "Starts an import again from the beginning, with today's mapping.",
  })
  async retryImport(
    @Ctx() { em, services }: Context,
    @Arg('input', () => RetryImportInput, { description: 'Which one.' }) input: RetryImportInput,
  ) {
    const retried = await retryImport({ ...services, em }, input);
    return isRefusal(retried) ? retried : { import: retried };
  }
}
