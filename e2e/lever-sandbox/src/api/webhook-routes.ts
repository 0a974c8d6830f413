import { one, refused, type Answer, type Call, type Route } from '../http/route.ts';
import type { Webhook } from '../model/webhook.ts';
import { isRefusal } from '../state/refusal.ts';
import { createWebhook, deleteWebhook, updateWebhooks } from '../state/webhook-registry.ts';

const surface = 'api';
const write = { surface, scope: 'webhooks:write:admin' } as const;

/** Webhooks; a caller sees and changes only its own. */
export const webhookRoutes: readonly Route[] = [
  {
    surface,
    method: 'GET',
    path: '/v1/webhooks',
    scope: 'webhooks:read:admin',
    summary: 'List webhooks',
    handler: listWebhooks,
  },
  {
    ...write,
    method: 'POST',
    path: '/v1/webhooks',
    summary: 'Create a webhook',
    handler: postWebhook,
  },
  {
    ...write,
    method: 'PUT',
    path: '/v1/webhooks',
    summary: 'Change webhooks',
    handler: putWebhooks,
  },
  {
    ...write,
    method: 'DELETE',
    path: '/v1/webhooks/:id',
    summary: 'Delete a webhook',
    handler: removeWebhook,
  },
];

/** A webhook on the wire. Its signature token is shown once, in the answer that made it. */
function showWebhook(webhook: Webhook, withToken = false) {
  return {
    id: webhook.id,
    event: webhook.event,
    url: webhook.url,
    configuration: {
      ...(webhook.origins ? { conditions: { origins: webhook.origins } } : {}),
      ...(withToken ? { signatureToken: webhook.signatureToken } : {}),
    },
    createdAt: webhook.createdAt,
    updatedAt: webhook.updatedAt,
  };
}

function listWebhooks({ state, caller }: Call): Answer {
  // Recorded answers of this list have no hasNext.
  return one(
    state.webhooks
      .filter(({ ownerKey }) => ownerKey === caller.key)
      .map((webhook) => showWebhook(webhook)),
  );
}

function postWebhook({ state, caller, body, moment }: Call): Answer {
  const made = createWebhook(state, body, caller.key, moment);
  if (isRefusal(made)) return refused(made);
  return { ...one(showWebhook(made.webhook, true), 201), state: made.state };
}

function putWebhooks({ state, caller, body, moment }: Call): Answer {
  const changed = updateWebhooks(state, body, caller.key, moment);
  if (isRefusal(changed)) return refused(changed);
  return { ...one(changed.webhooks.map((webhook) => showWebhook(webhook))), state: changed.state };
}

function removeWebhook({ state, caller, params }: Call): Answer {
  const next = deleteWebhook(state, params['id'] ?? '', caller.key);
  return isRefusal(next) ? refused(next) : { status: 204, state: next };
}
