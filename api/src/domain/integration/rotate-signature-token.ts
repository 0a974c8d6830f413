import { refuse, type Refusal } from '../base/failure.ts';
import type { ProgressFeed } from '../ports/progress-feed.ts';
import { registerAgain, type WebhookPorts } from './register-webhook.ts';
import { removeWebhookAtProvider } from './remove-webhook-at-provider.ts';
import { Webhook } from './webhook.ts';

/**
 * Gives a webhook a new signature token. A provider tells one only when a webhook is created, so a second one is
 * registered at the same address before the first is removed; in between an event may come twice, which
 * makes one import.
 */
export async function rotateSignatureToken(
  ports: WebhookPorts & { progress: ProgressFeed },
  input: { webhookId: string },
): Promise<
  | { webhook: Webhook; warning: string | null }
  | Refusal<'WEBHOOK_NOT_FOUND' | 'WEBHOOK_REGISTRATION_REFUSED'>
> {
  const webhook = await ports.em.findOne(Webhook, { id: input.webhookId });
  if (!webhook) return notFound();
  const before = { ...webhook };
  const refused = await registerAgain(ports, webhook);
  if (refused) return refuse('WEBHOOK_REGISTRATION_REFUSED', refused.message);
  if ((await ports.em.count(Webhook, { id: before.id })) === 0) return notFound();
  const warning = await removeWebhookAtProvider(ports.providers, before);
  await ports.em.transactional((em) =>
    ports.progress.announce(em, {
      topic: 'integration',
      organizationId: webhook.organizationId,
      id: webhook.integrationId,
    }),
  );
  return { webhook, warning };
}

function notFound(): Refusal<'WEBHOOK_NOT_FOUND'> {
  return refuse('WEBHOOK_NOT_FOUND', 'Webhook not found in your organization.');
}
