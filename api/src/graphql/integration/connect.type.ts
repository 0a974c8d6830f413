import { Field, ID, InputType } from 'type-graphql';

import {
  ApiKeyRejected,
  IntegrationNotConnected,
  IntegrationNotFound,
  OauthNotSupported,
} from '../shared/refusal.type.ts';
import { resultUnion } from '../shared/result-union.ts';
import { IntegrationType } from './integration.type.ts';
import { ObjectType } from '../shared/object-type.ts';

@InputType({ description: 'Starts an authorization.' })
export class StartLeverConnectInput {
  @Field(() => ID, { description: 'The integration to connect.' })
  readonly integrationId!: string;
}

@InputType({ description: 'Connects by an API key.' })
export class ConnectWithApiKeyInput {
  @Field(() => ID, { description: 'The integration to connect.' })
  readonly integrationId!: string;

  @Field(() => String, { description: 'Stored encrypted, and never returned.' })
  readonly apiKey!: string;
}

@InputType({ description: 'Validates a connection.' })
export class ValidateIntegrationInput {
  @Field(() => ID, { description: 'The integration to validate.' })
  readonly integrationId!: string;
}

@InputType({ description: 'Disconnects an integration.' })
export class DisconnectIntegrationInput {
  @Field(() => ID, { description: 'The integration to disconnect.' })
  readonly integrationId!: string;
}

@ObjectType('LeverConnectStarted', {
  description: 'An administrator must now accept at the provider.',
})
class LeverConnectStarted {
  @Field(() => String, {
    description:
      'The provider’s page, to be opened in a pop-up. Good for ten minutes, once, in this session.',
  })
  readonly authorizationUrl!: string;
}

@ObjectType('IntegrationConnected', { description: 'The provider accepts the connection.' })
class IntegrationConnected {
  @Field(() => IntegrationType, { description: 'The integration. Validate it next.' })
  readonly integration!: IntegrationType;
}

@ObjectType('IntegrationValidated', {
  description: 'The checks were made. Whether they passed is in the status and the checks.',
})
class IntegrationValidated {
  @Field(() => IntegrationType, { description: 'The integration.' })
  readonly integration!: IntegrationType;
}

@ObjectType('IntegrationDisconnected', {
  description: 'Credentials, listeners and webhooks are gone. The mapping and the imports stay.',
})
class IntegrationDisconnected {
  @Field(() => IntegrationType, { description: 'The integration.' })
  readonly integration!: IntegrationType;

  @Field(() => String, {
    nullable: true,
    description: 'What could not be removed at the provider, in words.',
  })
  readonly warning!: string | null;
}

export const StartLeverConnectResult = resultUnion(
  'StartLeverConnectResult',
  { type: LeverConnectStarted, name: 'LeverConnectStarted' },
  [IntegrationNotFound, OauthNotSupported],
);
export const ConnectWithApiKeyResult = resultUnion(
  'ConnectWithApiKeyResult',
  { type: IntegrationConnected, name: 'IntegrationConnected' },
  [ApiKeyRejected, IntegrationNotFound],
);
export const ValidateIntegrationResult = resultUnion(
  'ValidateIntegrationResult',
  { type: IntegrationValidated, name: 'IntegrationValidated' },
  [IntegrationNotConnected, IntegrationNotFound],
);
export const DisconnectIntegrationResult = resultUnion(
  'DisconnectIntegrationResult',
  { type: IntegrationDisconnected, name: 'IntegrationDisconnected' },
  [IntegrationNotConnected, IntegrationNotFound],
);
