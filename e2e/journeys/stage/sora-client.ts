import type { APIRequestContext } from '@playwright/test';

import { administrator } from './sora-process.ts';

/** What a journey takes for granted, done through the API instead of the pages. */
export interface SoraClient {
  /** Somebody who was given a password for one sign-in chooses another. */
  signIn(person?: { email: string; password: string }): Promise<void>;
  /** Lever's authorization page, for the person who is signed in. */
  authorizationUrl(): Promise<string>;
  /** Connected by Lever Connect; not validated yet. */
  connectLever(): Promise<void>;
  /** Connected by the sandbox's API key; not validated yet. */
  connectWithApiKey(): Promise<void>;
  /** Connected, and validated. */
  verifyLever(): Promise<void>;
  /** Connected, verified, and with a listener on Candidate hired for Onboarding. */
  listenToHires(): Promise<void>;
  /** The data that GraphQL answers, or a failure that shows what was asked. */
  ask<T>(document: string, input?: object): Promise<T>;
}

/** The password that somebody chooses who was given `initialPassword`. */
export function chosenPassword(initialPassword: string): string {
  return `${initialPassword} and more`;
}

/** @param request shares its cookies with the pages of its context */
export function soraClient(request: APIRequestContext, url: string): SoraClient {
  const client: SoraClient = {
    async signIn(person = administrator) {
      const answer = await request.post(`${url}/auth/sign-in/email`, {
        data: person,
        headers: { origin: url },
      });
      if (!answer.ok()) throw new Error(`Signing in answered ${answer.status()}`);
      const { mustChangePassword } = (await answer.json()) as { mustChangePassword: boolean };
      if (!mustChangePassword) return;
      const changed = await request.post(`${url}/auth/change-password`, {
        data: { currentPassword: person.password, newPassword: chosenPassword(person.password) },
        headers: { origin: url },
      });
      if (!changed.ok()) throw new Error(`Changing the password answered ${changed.status()}`);
    },
    async authorizationUrl() {
      const { startLeverConnect } = await client.ask<{
        startLeverConnect: { authorizationUrl: string };
      }>(
        `mutation ($input: StartLeverConnectInput!) {
          startLeverConnect(input: $input) { ... on LeverConnectStarted { authorizationUrl } }
        }`,
        { integrationId: await integrationId() },
      );
      return startLeverConnect.authorizationUrl;
    },
    async connectLever() {
      const page = await request.post(await client.authorizationUrl(), {
        form: { decision: 'accept' },
      });
      if (!page.url().includes('result=connected')) throw new Error(`Ended at ${page.url()}`);
    },
    async connectWithApiKey() {
      const { connectWithApiKey } = await client.ask<{
        connectWithApiKey: { __typename: string };
      }>(
        `mutation ($input: ConnectWithApiKeyInput!) { connectWithApiKey(input: $input) { __typename } }`,
        { integrationId: await integrationId(), apiKey: 'lever-sandbox-key' },
      );
      if (connectWithApiKey.__typename !== 'IntegrationConnected')
        throw new Error(`Not connected: ${connectWithApiKey.__typename}`);
    },
    async verifyLever() {
      await client.connectLever();
      await client.ask(
        `mutation ($input: ValidateIntegrationInput!) {
          validateIntegration(input: $input) { __typename }
        }`,
        { integrationId: await integrationId() },
      );
    },
    async listenToHires() {
      await client.verifyLever();
      const { workflows } = await client.ask<{
        workflows: { edges: { node: { id: string } }[] };
      }>('{ workflows { edges { node { id } } } }');
      const { createListener } = await client.ask<{ createListener: { __typename: string } }>(
        `mutation ($input: CreateListenerInput!) {
          createListener(input: $input) { __typename ... on Refusal { message } }
        }`,
        {
          workflowId: workflows.edges[0]?.node.id,
          integrationId: await integrationId(),
          event: 'CANDIDATE_HIRED',
        },
      );
      if (createListener.__typename !== 'ListenerCreated')
        throw new Error(`No listener: ${JSON.stringify(createListener)}`);
    },
    async ask<T>(document: string, input?: object): Promise<T> {
      const answer = await request.post(`${url}/graphql`, {
        data: { query: document, ...(input && { variables: { input } }) },
      });
      const { data, errors } = (await answer.json()) as { data: T; errors?: unknown };
      if (errors) throw new Error(`${JSON.stringify(errors)}\nfor ${document}`);
      return data;
    },
  };

  async function integrationId(): Promise<string> {
    const { integration } = await client.ask<{ integration: { id: string } }>(
      '{ integration(provider: LEVER) { id } }',
    );
    return integration.id;
  }
  return client;
}
