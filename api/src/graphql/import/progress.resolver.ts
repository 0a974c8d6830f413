import { Arg, Ctx, ID, Resolver, Root, Subscription } from 'type-graphql';

import type { Import } from '../../domain/import/import.ts';
import type { Integration } from '../../domain/integration/integration.ts';
import { MaySee } from '../authorize.ts';
import type { Context } from '../context.ts';
import { IntegrationType } from '../integration/integration.type.ts';
import { watchImport, watchImports, watchIntegration } from '../shared/watch.ts';
import { ImportType } from './import.type.ts';

@Resolver()
export class ProgressResolver {
  @MaySee('import')
  @Subscription(() => ImportType, {
    subscribe: ({ args, context }: { args: Record<string, unknown>; context: Context }) =>
      watchImport(context, String(args['importId'])),
    description: 'The full import now, and again after each change. Ends when it no longer exists.',
  })
  importProgress(
    @Root() changed: Import,
    @Arg('importId', () => ID, { description: 'Which one.' }) _importId: string,
  ): ImportType {
    return changed;
  }

  @MaySee('import')
  @Subscription(() => ImportType, {
    subscribe: ({ context }: { context: Context }) => watchImports(context),
    description:
      'The most recently changed import, if any, then each import that changes, in full.',
  })
  importChanged(@Root() changed: Import): ImportType {
    return changed;
  }

  @MaySee('integration')
  @Subscription(() => IntegrationType, {
    subscribe: ({ args, context }: { args: Record<string, unknown>; context: Context }) =>
      watchIntegration(context, String(args['integrationId'])),
    description:
      'The integration now, and again after each change: its status, webhooks, listeners and deliveries. Administrators only.',
  })
  integrationChanged(
    @Root() changed: Integration,
    @Arg('integrationId', () => ID, { description: 'Which one.' }) _integrationId: string,
    @Ctx() _context: Context,
  ): IntegrationType {
    return changed;
  }
}
