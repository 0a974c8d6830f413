import { z } from 'zod';

import { isRefusal } from '../domain/base/failure.ts';
import type { ProviderEventType } from '../domain/provider/provider-event.ts';
import type {
  CreatedWebhook,
  CredentialsRefusal,
  ProviderWebhook,
} from '../domain/provider/provider-connection.ts';
import { dataOf, parseAnswer, readPage } from './envelope.ts';
import { isId, type LeverClient } from './lever-client.ts';
import { eventName, eventType } from './lever-events.ts';
import { aboutCredentials } from './lever-refusal.ts';

const Created = z.object({
  id: z.string().min(1),
  configuration: z.object({ signatureToken: z.string().min(1) }),
});

/**
 * Registers an address for an event, of candidates of every origin. Lever allows doubles and tells the
 * signature token only here. It sends nothing before somebody switches the event on in Lever's settings.
 */
export async function createWebhook(
  client: LeverClient,
  input: { event: ProviderEventType; url: string },
): Promise<CreatedWebhook | CredentialsRefusal> {
  const answer = await client({
    method: 'POST',
    path: '/webhooks',
    body: { event: eventName(input.event), url: input.url },
    asked: 'webhooks',
    answers: 'ONE',
  });
  if (isRefusal(answer)) return aboutCredentials(answer);
  const created = parseAnswer(Created, dataOf(answer.body), 'the new webhook');
  return { webhookId: created.id, signatureToken: created.configuration.signatureToken };
}

const Listed = z.object({ id: z.string(), event: z.string().catch(''), url: z.string().catch('') });

/** What this key or grant registered; Lever lists no others. */
export async function listWebhooks(
  client: LeverClient,
): Promise<readonly ProviderWebhook[] | CredentialsRefusal> {
  const page = await readPage(client, { path: '/webhooks', query: [], asked: 'webhooks' }, Listed);
  if (isRefusal(page)) return aboutCredentials(page);
  return page.items.map(({ id, event, url }) => ({ webhookId: id, event: eventType(event), url }));
}

/** Fine when it is already gone. */
export async function deleteWebhook(
  client: LeverClient,
  webhookId: string,
): Promise<CredentialsRefusal | null> {
  if (!isId(webhookId)) return null;
  const path = `/webhooks/${webhookId}`;
  const answer = await client({ method: 'DELETE', path, asked: 'webhooks' });
  return !isRefusal(answer) || answer.code === 'LEVER_NOT_FOUND' ? null : answer;
}
