import { createHmac, randomUUID } from 'node:crypto';

import { httpPost } from './http-load.ts';
import { ask, type Sora } from './sora.ts';

export interface LeverWebhook {
  readonly path: string;
  readonly signatureToken: string;
}

/** Connects Sora with the stand-in and has it register a webhook for hires. */
export async function listenToHires(
  sora: Sora,
  cookie: string,
  leverUrl: string,
): Promise<LeverWebhook> {
  const { integration, workflows } = await ask<{
    integration: { id: string };
    workflows: { edges: readonly { node: { id: string } }[] };
  }>(sora, cookie, '{ integration(provider: LEVER) { id } workflows { edges { node { id } } } }');
  const integrationId = integration.id;
  await ask(
    sora,
    cookie,
    `mutation ($connect: ConnectWithApiKeyInput!, $validate: ValidateIntegrationInput!) {
      connectWithApiKey(input: $connect) { __typename }
      validateIntegration(input: $validate) { __typename }
    }`,
    {
      connect: { integrationId, apiKey: 'lever-sandbox-key' },
      validate: { integrationId },
    },
  );
  const { createListener } = await ask<{ createListener: { __typename: string } }>(
    sora,
    cookie,
    `mutation ($input: CreateListenerInput!) {
      createListener(input: $input) { __typename ... on Refusal { code message } }
    }`,
    {
      input: {
        workflowId: workflows.edges[0]?.node.id,
        integrationId,
        event: 'CANDIDATE_HIRED',
      },
    },
  );
  if (createListener.__typename !== 'ListenerCreated') {
    throw new Error(`The listener was not created: ${JSON.stringify(createListener)}`);
  }
  const response = await fetch(`${leverUrl}/__sim/webhooks`);
  const { data } = (await response.json()) as {
    data: readonly { url: string; signatureToken: string }[];
  };
  const webhook = data[0];
  if (!webhook) throw new Error('Lever has no webhook.');
  return {
    path: new URL(webhook.url).pathname,
    signatureToken: webhook.signatureToken,
  };
}

/** The body of a hire of somebody who has not been hired before. */
export function hireBody({ signatureToken }: LeverWebhook): string {
  const triggeredAt = Date.now();
  const token = randomUUID();
  return JSON.stringify({
    id: randomUUID(),
    triggeredAt,
    event: 'candidateHired',
    token,
    signature: createHmac('sha256', signatureToken).update(`${token}${triggeredAt}`).digest('hex'),
    data: { opportunityId: randomUUID(), candidateId: randomUUID(), contactId: randomUUID() },
  });
}

export function hireRequest(webhook: LeverWebhook): Buffer {
  return httpPost(webhook.path, {}, hireBody(webhook));
}
