import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';

import { signatureRefused } from '../../domain/integration/signature-refused.ts';
import { providerEvent, type ProviderEvent } from '../../domain/provider/provider-event.ts';
import type { Context } from '../context.ts';
import { DateTime } from '../shared/scalars.ts';
import { WebhookRefusalsType, WebhookType } from './integration.type.ts';
import { ProviderEventType } from './provider-event.type.ts';

@Resolver(() => WebhookType)
export class WebhookResolver {
  @FieldResolver(() => ProviderEventType, { description: 'The event that it announces.' })
  event(@Root() { event }: WebhookType): ProviderEvent {
    return providerEvent(event);
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'When it last delivered something other than a check.',
  })
  async lastDeliveryAt(
    @Root() { id }: WebhookType,
    @Ctx() { loaders }: Context,
  ): Promise<Date | null> {
    return (await loaders.webhookArrivals.load(id)).lastDeliveryAt;
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'When the provider last checked the connection by Verify connection.',
  })
  async lastCheckedAt(
    @Root() { id }: WebhookType,
    @Ctx() { loaders }: Context,
  ): Promise<Date | null> {
    return (await loaders.webhookArrivals.load(id)).lastCheckedAt;
  }

  @FieldResolver(() => [WebhookRefusalsType], {
    description: 'What was refused in the last two weeks, by reason.',
  })
  async refusals(
    @Root() { id }: WebhookType,
    @Ctx() { loaders }: Context,
  ): Promise<readonly WebhookRefusalsType[]> {
    return (await loaders.webhookArrivals.load(id)).refusals;
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether deliveries are refused for their signature and none was accepted since. Fix with rotateSignatureToken.',
  })
  async signatureRefused(
    @Root() webhook: WebhookType,
    @Ctx() { loaders }: Context,
  ): Promise<boolean> {
    return signatureRefused(webhook, await loaders.webhookArrivals.load(webhook.id));
  }
}
