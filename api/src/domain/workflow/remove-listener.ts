import type { EntityManager } from '@mikro-orm/core';

import { refuse, type Refusal } from '../failure.ts';
import { removeWebhookAtProvider } from '../integration/remove-webhook-at-provider.ts';
import { Webhook } from '../integration/webhook.ts';
import type { ProgressFeed, Provider } from '../ports.ts';
import { Listener } from './listener.ts';

/** Removes a listener, and with the last one of its event the webhook at Lever. */
export async function removeListener(
  ports: { em: EntityManager; provider: Provider; progress: ProgressFeed },
  input: { listenerId: string },
): Promise<{ workflowId: string; warning: string | null } | Refusal<'LISTENER_NOT_FOUND'>> {
  const { em, provider, progress } = ports;
  const listener = await em.findOne(Listener, { id: input.listenerId });
  if (!listener) return refuse('LISTENER_NOT_FOUND', 'This listener has been removed already.');
  const orphaned = await em.transactional(async (tx) => {
    await tx.nativeDelete(Listener, { id: listener.id });
    await progress.announce(tx, {
      topic: 'integration',
      organizationId: listener.organizationId,
      id: listener.integrationId,
    });
    if ((await tx.count(Listener, { webhookId: listener.webhookId })) > 0) return null;
    const webhook = await tx.findOneOrFail(Webhook, { id: listener.webhookId });
    await tx.nativeDelete(Webhook, { id: webhook.id });
    return webhook;
  });
  return {
    workflowId: listener.workflowId,
    warning: orphaned ? await removeWebhookAtProvider(provider, orphaned) : null,
  };
}
