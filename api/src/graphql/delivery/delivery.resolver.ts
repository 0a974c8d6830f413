import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';

import { providerEvent, type ProviderEvent } from '../../domain/integration/provider-event.ts';
import type { Context } from '../context.ts';
import { ImportType } from '../import/import.type.ts';
import { ProviderEventType } from '../integration/provider-event.type.ts';
import { DeliveryType } from './delivery.type.ts';

@Resolver(() => DeliveryType)
export class DeliveryResolver {
  @FieldResolver(() => ProviderEventType, {
    nullable: true,
    description: 'The event, when it is one that Sora knows.',
  })
  event(@Root() { event }: DeliveryType): ProviderEvent | null {
    return event && providerEvent(event);
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
}
