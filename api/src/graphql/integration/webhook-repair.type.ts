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

@InputType({ description: 'Makes the webhooks at the provider what they should be.' })
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
  description: 'The provider has what was registered, and nothing else of it.',
})
class WebhooksRepaired {
  @Field(() => IntegrationType, { description: 'The integration.' })
  readonly integration!: IntegrationType;

  @Field(() => [String], { description: 'What was wrong and is not any more, in words.' })
  readonly repaired!: readonly string[];
}

@ObjectType('SignatureTokenRotated', {
  description:
    'New deliveries are signed with the new token. Those signed with the one before are accepted for two weeks.',
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
