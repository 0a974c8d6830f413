import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';

import type { DeliveryOutcome } from '../../domain/delivery/delivery.ts';
import { presentOutcome } from '../../domain/delivery/present-outcome.ts';
import { providerEvent, type ProviderEvent } from '../../domain/provider/provider-event.ts';
import { MaySee } from '../authorize.ts';
import type { Context } from '../context.ts';
import { ImportType } from '../import/import.type.ts';
import { ProviderEventType } from '../integration/provider-event.type.ts';
import { found } from '../shared/found.ts';
import { DeliveryOutcomeEnum, DeliveryType } from './delivery.type.ts';

@Resolver(() => DeliveryType)
export class DeliveryResolver {
  @FieldResolver(() => ProviderEventType, {
    nullable: true,
    description: 'The event, when it is one that Sora knows.',
  })
  event(@Root() { event }: DeliveryType): ProviderEvent | null {
    return event && providerEvent(event);
  }

  @FieldResolver(() => DeliveryOutcomeEnum, { description: 'Its outcome so far.' })
  async outcome(@Root() delivery: DeliveryType, @Ctx() context: Context): Promise<DeliveryOutcome> {
    return (await present(delivery, context)).outcome;
  }

  @FieldResolver(() => String, { description: 'The outcome in words.' })
  async detail(@Root() delivery: DeliveryType, @Ctx() context: Context): Promise<string> {
    return (await present(delivery, context)).detail;
  }

  @FieldResolver(() => ImportType, {
    nullable: true,
    description: 'The import that it led to or joined.',
  })
  async import(
    @Root() { importId }: DeliveryType,
    @Ctx() { loaders }: Context,
  ): Promise<ImportType | null> {
    return importId ? loaders.import.load(importId) : null;
  }

  @MaySee('candidate')
  @FieldResolver(() => String, {
    description:
      'The body as a text. Bytes that are not UTF-8 are shown as U+FFFD. Administrators only.',
  })
  async body(@Root() { id }: DeliveryType, @Ctx() { loaders }: Context): Promise<string> {
    return new TextDecoder().decode(found(await loaders.deliveryBody.load(id)));
  }

  @MaySee('candidate')
  @FieldResolver(() => String, {
    description: 'The body byte by byte, in base64. Administrators only.',
  })
  async bodyBase64(@Root() { id }: DeliveryType, @Ctx() { loaders }: Context): Promise<string> {
    return Buffer.from(found(await loaders.deliveryBody.load(id))).toString('base64');
  }
}

async function present(delivery: DeliveryType, { loaders, services }: Context) {
  const joined = delivery.importId ? await loaders.import.load(delivery.importId) : null;
  if (!joined) return delivery;
  const { about } = await services.providers.ofIntegration(joined.integrationId);
  return presentOutcome(delivery, joined, about);
}
