import type { SoraClient } from './client.ts';
import type { Sora } from './sora.ts';

export const INTEGRATION_ID = `query { integration(provider: LEVER) { id } }`;

export async function integrationId(client: SoraClient): Promise<string> {
  return (await client.ask(INTEGRATION_ID)).integration.id;
}

/** Goes through Lever Connect as a browser would, and gives where the pop-up ends. */
export async function acceptAtLever(
  sora: Sora,
  client: SoraClient,
  answer: 'accept' | 'deny' = 'accept',
): Promise<URL> {
  const { startLeverConnect } = await client.ask(
    `mutation ($input: StartLeverConnectInput!) {
      startLeverConnect(input: $input) { ... on LeverConnectStarted { authorizationUrl } }
    }`,
    { input: { integrationId: await integrationId(client) } },
  );
  const back = await answerConsent(startLeverConnect.authorizationUrl, answer);
  return followCallback(sora, client, back);
}

/** Answers the consent page and gives the address that the browser is sent back to. */
export async function answerConsent(
  authorizationUrl: string,
  answer: 'accept' | 'deny',
): Promise<string> {
  const page = await fetch(authorizationUrl);
  const html = await page.text();
  const action = /<form[^>]*action="([^"]*)"/.exec(html)?.[1] ?? '';
  const fields = [...html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [
    /name="([^"]*)"/.exec(tag)?.[1] ?? '',
    unescape(/value="([^"]*)"/.exec(tag)?.[1] ?? ''),
  ]);
  const button = [...html.matchAll(/<button[^>]*>/g)]
    .map(([tag]) => ({
      name: /name="([^"]*)"/.exec(tag)?.[1] ?? '',
      value: /value="([^"]*)"/.exec(tag)?.[1] ?? '',
    }))
    .find(({ value }) => value === answer);
  const form = new URLSearchParams(fields as [string, string][]);
  if (button) form.append(button.name, button.value);
  const response = await fetch(new URL(unescape(action) || authorizationUrl, authorizationUrl), {
    method: 'POST',
    body: form,
    redirect: 'manual',
  });
  const location = response.headers.get('location');
  if (!location)
    throw new Error(`The consent page answered ${response.status}: ${await response.text()}`);
  return location;
}

export async function followCallback(
  sora: Sora,
  client: SoraClient,
  address: string,
): Promise<URL> {
  const response = await fetch(address, { headers: { cookie: client.cookie }, redirect: 'manual' });
  return new URL(response.headers.get('location') ?? '', sora.url);
}

function unescape(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
}

/** Connects by the sandbox's own API key, so as somebody other than the person who accepts at Lever. */
export async function connectWithApiKey(_sora: Sora, client: SoraClient): Promise<void> {
  const { connectWithApiKey } = await client.ask(
    `mutation ($input: ConnectWithApiKeyInput!) {
      connectWithApiKey(input: $input) { ... on Refusal { code message } }
    }`,
    { input: { integrationId: await integrationId(client), apiKey: 'lever-sandbox-key' } },
  );
  if (connectWithApiKey.code) throw new Error(`Lever: ${JSON.stringify(connectWithApiKey)}`);
}

/** Connected, validated, and with a listener on Candidate hired for Onboarding. */
export async function listenToHires(
  sora: Sora,
  client: SoraClient,
  connect: (sora: Sora, client: SoraClient) => Promise<unknown> = acceptAtLever,
): Promise<{ workflowId: string }> {
  const id = await integrationId(client);
  await connect(sora, client);
  const { validateIntegration } = await client.ask(
    `mutation ($input: ValidateIntegrationInput!) {
      validateIntegration(input: $input) {
        ... on IntegrationValidated { integration { status problem } }
        ... on Refusal { code message }
      }
    }`,
    { input: { integrationId: id } },
  );
  if (validateIntegration.integration?.status !== 'VERIFIED') {
    throw new Error(`Lever could not be verified: ${JSON.stringify(validateIntegration)}`);
  }
  const { workflows } = await client.ask('query { workflows { edges { node { id } } } }');
  const workflowId: string = workflows.edges[0].node.id;
  const { createListener } = await client.ask(CREATE_LISTENER, {
    input: { workflowId, integrationId: id, event: 'CANDIDATE_HIRED' },
  });
  if (createListener.__typename !== 'ListenerCreated') {
    throw new Error(`The listener was not created: ${JSON.stringify(createListener)}`);
  }
  return { workflowId };
}

export const CREATE_LISTENER = `mutation ($input: CreateListenerInput!) {
  createListener(input: $input) {
    __typename
    ... on ListenerCreated { listener { id event { label } webhook { url } } }
    ... on Refusal { code message }
  }
}`;
