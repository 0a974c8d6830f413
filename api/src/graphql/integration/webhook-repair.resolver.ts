import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';

import { repairWebhooks } from '../../domain/upkeep/repair-webhooks.ts';
import { rotateSignatureToken } from '../../domain/integration/rotate-signature-token.ts';
import { MayChange } from '../authorize.ts';
import type { Context } from '../context.ts';
import { Costs } from '../limits/costs.ts';
import {
  RepairWebhooksInput,
  RepairWebhooksResult,
  RotateSignatureTokenInput,
  RotateSignatureTokenResult,
} from './webhook-repair.type.ts';

@Resolver()
export class WebhookRepairResolver {
  @MayChange('integration')
  @Mutation(() => RepairWebhooksResult, {
    description: 'Registers again what is missing at the provider, and removes what is surplus.',
  })
  @Costs('calls')
  repairWebhooks(
    @Ctx() { em, services }: Context,
    @Arg('input', () => RepairWebhooksInput, { description: 'Which integration.' })
    { integrationId }: RepairWebhooksInput,
  ) {
    return repairWebhooks({ ...services, em }, { integrationId });
  }

  @MayChange('integration')
  @Mutation(() => RotateSignatureTokenResult, {
    description: 'Gives a webhook a new signature token, with both valid during the change.',
  })
  @Costs('call')
  rotateSignatureToken(
    @Ctx() { em, services }: Context,
    @Arg('input', () => RotateSignatureTokenInput, { description: 'Which webhook.' })
    { webhookId }: RotateSignatureTokenInput,
  ) {
    return rotateSignatureToken({ ...services, em }, { webhookId });
  }
}
