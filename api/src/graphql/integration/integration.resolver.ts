import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';

import { isRefusal, Refused } from '../../domain/base/failure.ts';
import { compareWebhooks } from '../../domain/integration/compare-webhooks.ts';
import { integrationGrant } from '../../domain/integration/integration-grant.ts';
import { Integration } from '../../domain/integration/integration.ts';
import { providerEvent, type ProviderEvent } from '../../domain/provider/provider-event.ts';
import type { ProviderKey } from '../../domain/provider/registry.ts';
import { MaySee } from '../authorize.ts';
import type { Context } from '../context.ts';
import { ForRole } from '../for-role.ts';
import { Costs } from '../limits/costs.ts';
import { DeliveryConnectionType } from '../delivery/delivery.type.ts';
import { PageArgs, pageRequest, toConnection } from '../shared/connection.type.ts';
import { DateTime } from '../shared/scalars.ts';
import {
  IntegrationCheckType,
  IntegrationGrantType,
  IntegrationType,
  ProviderEnum,
  StageType,
  WebhookDifferenceType,
  WebhookType,
} from './integration.type.ts';
import { ProviderEventType } from './provider-event.type.ts';

@Resolver(() => IntegrationType)
export class IntegrationResolver {
  @MaySee('integration')
  @Query(() => [IntegrationType], { description: 'All of them. Administrators only.' })
  @ForRole()
  integrations(@Ctx() { em }: Context): Promise<readonly IntegrationType[]> {
    return em.find(Integration, {}, { orderBy: { id: 'asc' } });
  }

  @MaySee('integration')
  @Query(() => IntegrationType, {
    nullable: true,
    description: 'The one with this provider. Administrators only.',
  })
  @ForRole()
  integration(
    @Ctx() { em }: Context,
    @Arg('provider', () => ProviderEnum, { description: 'What it connects to.' })
    provider: ProviderKey,
  ): Promise<IntegrationType | null> {
    return em.findOne(Integration, { provider });
  }

  @FieldResolver(() => String, { description: "The provider's name." })
  name(@Root() { provider }: IntegrationType, @Ctx() { services }: Context): string {
    return services.providers.of(provider).about.label;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Who connected it.' })
  connectedBy(@Root() { connectedBy }: IntegrationType): string | null {
    return connectedBy?.name ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Who validated it.' })
  validatedBy(@Root() { validatedBy }: IntegrationType): string | null {
    return validatedBy?.name ?? null;
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'Since when the provider has not accepted the connection. Null while it does.',
  })
  lostAt(@Root() { status, lostAt }: IntegrationType): Date | null {
    return status === 'NEEDS_ATTENTION' ? lostAt : null;
  }

  @MaySee('integration')
  @FieldResolver(() => Int, {
    description:
      'How many hires of the last two weeks did not reach Sora by a webhook. Sora found them by comparing with the provider and imported them. Administrators only.',
  })
  hiresNeverAnnounced(
    @Root() { id }: IntegrationType,
    @Ctx() { services, signedIn }: Context,
  ): Promise<number> {
    return services.lists.hiresNeverAnnounced(signedIn.organization.id, id);
  }

  @MaySee('integration')
  @FieldResolver(() => [IntegrationCheckType], {
    description: 'What the last validation checked, line by line. Administrators only.',
  })
  checks(@Root() integration: Integration): readonly IntegrationCheckType[] {
    return integration.checks.map(({ label, detail, code, passed }) => ({
      label,
      detail,
      code: code ?? null,
      status: passed ? 'PASSED' : 'FAILED',
    }));
  }

  @MaySee('integration')
  @FieldResolver(() => IntegrationGrantType, {
    nullable: true,
    description:
      'How long the provider will accept it. Null for an API key, and unless connected. Administrators only.',
  })
  grant(
    @Root() integration: Integration,
    @Ctx() { services }: Context,
  ): IntegrationGrantType | null {
    const { grant } = services.providers.of(integration.provider).about;
    return integrationGrant(integration, grant, services.clock.now());
  }

  @MaySee('integration')
  @FieldResolver(() => [WebhookDifferenceType], {
    description:
      'How the webhooks at the provider differ from ours; asks the provider. Empty unless connected. Administrators only.',
  })
  @Costs('call')
  async webhookDifferences(
    @Root() { id, status }: IntegrationType,
    @Ctx() { em, services }: Context,
  ): Promise<readonly WebhookDifferenceType[]> {
    if (status === 'NOT_CONNECTED') return [];
    const found = await compareWebhooks({ ...services, em }, id);
    if (isRefusal(found)) throw new Refused(found);
    return found;
  }

  @MaySee('integration')
  @FieldResolver(() => [StageType], {
    description:
      'The stages of the hiring pipeline; asks the provider. Empty unless connected. Administrators only.',
  })
  @Costs('call')
  async stages(
    @Root() { id, provider, status }: IntegrationType,
    @Ctx() { services }: Context,
  ): Promise<readonly StageType[]> {
    if (status === 'NOT_CONNECTED') return [];
    const connection = services.providers.of(provider).connection(id, { priority: 'screen' });
    const stages = await connection.stages();
    if (isRefusal(stages)) throw new Refused(stages);
    return stages;
  }

  @FieldResolver(() => [ProviderEventType], {
    description: 'Every event that the provider can announce.',
  })
  events(
    @Root() { provider }: IntegrationType,
    @Ctx() { services }: Context,
  ): readonly ProviderEvent[] {
    return services.providers.of(provider).about.events.map(providerEvent);
  }

  @MaySee('integration')
  @FieldResolver(() => [WebhookType], {
    description: 'What is registered at the provider. Administrators only.',
  })
  webhooks(
    @Root() { id }: IntegrationType,
    @Ctx() { loaders }: Context,
  ): Promise<readonly WebhookType[]> {
    return loaders.webhooksOfIntegration.load(id);
  }

  @MaySee('integration')
  @FieldResolver(() => DeliveryConnectionType, {
    description: 'The webhook requests that arrived, newest first. Administrators only.',
  })
  async deliveries(
    @Root() { id }: IntegrationType,
    @Ctx() { services, signedIn }: Context,
    @Args(() => PageArgs) args: PageArgs,
  ) {
    return toConnection(
      await services.lists.deliveries(signedIn.organization.id, {
        ...pageRequest(args),
        integrationId: id,
      }),
    );
  }
}
