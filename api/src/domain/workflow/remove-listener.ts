import type { EntityManager } from '@mikro-orm/core';

import { isRefusal, refuse, type Refusal } from '../base/failure.ts';
import { lockIntegration } from '../integration/lock-integration.ts';
import { removeWebhookAtProvider } from '../integration/remove-webhook-at-provider.ts';
import { Webhook } from '../integration/webhook.ts';
import type { ProgressFeed } from '../ports/progress-feed.ts';
import type { Providers } from '../provider/providers.ts';
import { Listener } from './listener.ts';

/**
 * Removes a listener, and with the last one of its event the webhook at the provider. Of two at once the second finds nothing to
 * remove.
 */
export async function removeListener(
  ports: { em: EntityManager; providers: Providers; progress: ProgressFeed },
  input: { listenerId: string },
): Promise<{ workflowId: string; warning: string | null } | Refusal<'LISTENER_NOT_FOUND'>> {
  const { em, providers, progress } = ports;
  const listener = await em.findOne(Listener, { id: input.listenerId });
  if (!listener) return removedAlready();
  const orphaned = await em.transactional(async (tx) => {
    await lockIntegration(tx, listener.integrationId);
    if ((await tx.nativeDelete(Listener, { id: listener.id })) === 0) return removedAlready();
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
  if (orphaned && isRefusal(orphaned)) return orphaned;
  return {
    workflowId: listener.workflowId,
    warning: orphaned ? await removeWebhookAtProvider(providers, orphaned) : null,
  };
}

function removedAlready(): Refusal<'LISTENER_NOT_FOUND'> {
  return refuse('LISTENER_NOT_FOUND', 'This listener was already removed.');
}
