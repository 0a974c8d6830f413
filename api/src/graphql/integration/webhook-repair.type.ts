import { Field, ID, InputType } from 'type-graphql';

import { ObjectType } from '../shared/object-type.ts';
import {
  IntegrationNotConnected,
  IntegrationNotFound,
  WebhookNotFound,
  WebhookRegistrationRefused,
} from '../shared/refusal.type.ts';
import { resultUnion } from '../shared/result-union.ts';
import { IntegrationType, WebhookType } from './integration.type.ts';

@InputType({ description: 'Repairs the webhooks at the provider.' })
export class RepairWebhooksInput {
  @Field(() => ID, { description: 'The integration whose webhooks they are.' })
  readonly integrationId!: string;
}

@InputType({ description: 'Gives a webhook a new signature token.' })
export class RotateSignatureTokenInput {
  @Field(() => ID, { description: 'The webhook.' })
  readonly webhookId!: string;
}

@ObjectType('WebhooksRepaired', {
  description: 'Webhooks at the provider match Sora.',
})
class WebhooksRepaired {
  @Field(() => IntegrationType, { description: 'The integration.' })
  readonly integration!: IntegrationType;

  @Field(() => [String], { description: 'What was repaired, in words.' })
  readonly repaired!: readonly string[];
}

@ObjectType('SignatureTokenRotated', {
  description:
    'New deliveries are signed with the new token. The previous token is accepted for two weeks.',
})
class SignatureTokenRotated {
  @Field(() => WebhookType, { description: 'The webhook.' })
  readonly webhook!: WebhookType;

  @Field(() => String, {
    nullable: true,
    description: 'What could not be removed at the provider, in words.',
  })
  readonly warning!: string | null;
}

export const RepairWebhooksResult = resultUnion(
  'RepairWebhooksResult',
  { type: WebhooksRepaired, name: 'WebhooksRepaired' },
  [IntegrationNotConnected, IntegrationNotFound, WebhookRegistrationRefused],
);
export const RotateSignatureTokenResult = resultUnion(
  'RotateSignatureTokenResult',
  { type: SignatureTokenRotated, name: 'SignatureTokenRotated' },
  [WebhookNotFound, WebhookRegistrationRefused],
);
