import { Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';

import { providerEvent, type ProviderEvent } from '../../domain/integration/provider-event.ts';
import type { Context } from '../context.ts';
import { ImportType } from '../import/import.type.ts';
import { ProviderEventType } from '../integration/provider-event.type.ts';
import { found } from '../shared/found.ts';
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

  @Authorized('ADMINISTRATOR')
  @FieldResolver(() => String, {
    description:
      'The body as a text. Bytes that are not UTF-8 are shown as U+FFFD. Administrators only.',
  })
  async body(@Root() { id }: DeliveryType, @Ctx() { loaders }: Context): Promise<string> {
    return new TextDecoder().decode(found(await loaders.deliveryBody.load(id)));
  }

  @Authorized('ADMINISTRATOR')
  @FieldResolver(() => String, {
    description: 'The body byte by byte, in base64. Administrators only.',
  })
  async bodyBase64(@Root() { id }: DeliveryType, @Ctx() { loaders }: Context): Promise<string> {
    return Buffer.from(found(await loaders.deliveryBody.load(id))).toString('base64');
  }
}
