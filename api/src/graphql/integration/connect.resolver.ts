import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';

import { isRefusal } from '../../domain/base/failure.ts';
import { actorOf } from '../../domain/identity/actor.ts';
import { connectWithApiKey } from '../../domain/integration/connect-with-api-key.ts';
import { disconnectIntegration } from '../../domain/upkeep/disconnect-integration.ts';
import { startOauth } from '../../domain/integration/start-oauth.ts';
import { validateIntegration } from '../../domain/upkeep/validate-integration.ts';
import { MayChange } from '../authorize.ts';
import type { Context } from '../context.ts';
import { Costs } from '../limits/costs.ts';
import {
  ConnectWithApiKeyInput,
  ConnectWithApiKeyResult,
  DisconnectIntegrationInput,
  DisconnectIntegrationResult,
  StartLeverConnectInput,
  StartLeverConnectResult,
  ValidateIntegrationInput,
  ValidateIntegrationResult,
} from './connect.type.ts';

@Resolver()
export class ConnectResolver {
  @MayChange('integration')
  @Mutation(() => StartLeverConnectResult, {
    description: 'Starts connecting by OAuth, and returns the page to accept on.',
  })
  @Costs('work')
  startLeverConnect(
    @Ctx() { em, services, signedIn }: Context,
    @Arg('input', () => StartLeverConnectInput, { description: 'Which integration.' })
    { integrationId }: StartLeverConnectInput,
  ) {
    return startOauth({ ...services, em }, { viewer: signedIn, integrationId });
  }

  @MayChange('integration')
  @Mutation(() => ConnectWithApiKeyResult, {
    description: 'Connects with an API key, after checking with one call that it is accepted.',
  })
  @Costs('call')
  async connectWithApiKey(
    @Ctx() { em, services, signedIn }: Context,
    @Arg('input', () => ConnectWithApiKeyInput, { description: 'Which integration, and the key.' })
    input: ConnectWithApiKeyInput,
  ) {
    const integration = await connectWithApiKey(
      { ...services, em },
      { ...input, viewer: signedIn },
    );
    return isRefusal(integration) ? integration : { integration };
  }

  @MayChange('integration')
  @Mutation(() => ValidateIntegrationResult, {
    description: 'Makes real calls through the connection, and records the results.',
  })
  @Costs('calls')
  async validateIntegration(
    @Ctx() { em, services, signedIn }: Context,
    @Arg('input', () => ValidateIntegrationInput, { description: 'Which integration.' })
    { integrationId }: ValidateIntegrationInput,
  ) {
    const integration = await validateIntegration(
      { ...services, em },
      { by: actorOf(signedIn), integrationId },
    );
    return isRefusal(integration) ? integration : { integration };
  }

  @MayChange('integration')
  @Mutation(() => DisconnectIntegrationResult, {
    description: 'Forgets the credentials, the listeners and the webhooks, at the provider too.',
  })
  @Costs('calls')
  disconnectIntegration(
    @Ctx() { em, services }: Context,
    @Arg('input', () => DisconnectIntegrationInput, { description: 'Which integration.' })
    { integrationId }: DisconnectIntegrationInput,
  ) {
    return disconnectIntegration({ ...services, em }, { integrationId });
  }
}
