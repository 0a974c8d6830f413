import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';

import { MaySee } from '../authorize.ts';
import type { Context } from '../context.ts';
import { PageArgs, pageRequest, toConnection } from '../shared/connection.type.ts';
import { ImportConnectionType, ImportFilter } from './import.type.ts';

@Resolver()
export class ImportsResolver {
  @MaySee('import')
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
}
