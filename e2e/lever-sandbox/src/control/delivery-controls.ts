import { refused, type Answer, type Call, type Route } from '../http/route.ts';
import { deliveriesOf } from '../model/delivery-log.ts';
import { deliveryTroubleKinds } from '../model/trouble.ts';
import { eventGroups, type Webhook } from '../model/webhook.ts';
import { rerunDelivery, verifyWebhook } from '../state/deliver-webhook.ts';
import {
  newDelivery,
  queueDelivery,
  releaseHeldDeliveries,
  signedBody,
} from '../state/emit-event.ts';
import { badRequest, isRefusal } from '../state/refusal.ts';
import { switchEventGroup } from '../state/webhook-registry.ts';
import { controlBody, controlled } from './control-body.ts';

const post = { surface: 'control', method: 'POST' } as const;

/** Webhooks and what becomes of their deliveries. */
export const deliveryControls: readonly Route[] = [
  {
    surface: 'control',
    method: 'GET',
    path: '/__sim/deliveries',
    summary:
      'Delivery history: ?event=, ?opportunityId=, ?status=, ?webhookId=, ?quietWithinMs= waits first',
    handler: listDeliveries,
  },
  {
    ...post,
    path: '/__sim/deliveries',
    summary: 'Send an event: {event, data?, body?, webhookId?, signature?: right|wrong|none}',
    handler: sendEvent,
  },
  {
    ...post,
    path: '/__sim/deliveries/release',
    summary: 'Send what a shuffle holds back',
    handler: ({ state, moment }) => controlled(releaseHeldDeliveries(state, moment)),
  },
  {
    ...post,
    path: '/__sim/deliveries/:id/rerun',
    summary: 'Send a delivery again',
    handler: rerun,
  },
  {
    ...post,
    path: '/__sim/delivery-trouble',
    summary:
      'Trouble for the next deliveries: {kind: double|shuffle|late|drop, count?, event?, delayMs?}',
    handler: orderTrouble,
  },
  {
    surface: 'control',
    method: 'DELETE',
    path: '/__sim/delivery-trouble',
    summary: 'Forget ordered delivery trouble',
    handler: ({ state }) => controlled({ ...state, deliveryTroubles: [] }),
  },
  {
    ...post,
    path: '/__sim/event-groups/:id',
    summary: 'Switch an event group: {on}',
    handler: switchGroup,
  },
  {
    surface: 'control',
    method: 'GET',
    path: '/__sim/webhooks',
    summary: 'Every webhook, with its signature token',
    handler: ({ state }) => ({ status: 200, json: { data: state.webhooks } }),
  },
  { ...post, path: '/__sim/webhooks/:id/verify', summary: 'Verify connection', handler: verify },
];

function listDeliveries({ state, query }: Call): Answer {
  const filters = ['event', 'opportunityId', 'status', 'webhookId', 'kind'] as const;
  const data = deliveriesOf(state.deliveries).filter((delivery) =>
    filters.every((name) => query.get(name) === null || query.get(name) === delivery[name]),
  );
  const answer = { status: 200, json: { data } };
  const quiet = query.get('quietWithinMs');
  if (quiet === null) return answer;
  const withinMs = Number(quiet);
  return { ...answer, afterQuietMs: Number.isFinite(withinMs) ? withinMs : 0 };
}

function sendEvent(call: Call): Answer {
  const body = controlBody(call, {
    event: 'string',
    data: 'any',
    body: 'any',
    webhookId: 'string',
    signature: 'string',
    opportunityId: 'string',
  });
  if (isRefusal(body)) return refused(body);
  const webhooks = call.state.webhooks.filter((webhook) =>
    body.webhookId ? webhook.id === body.webhookId : webhook.event === body.event,
  );
  if (webhooks.length === 0) return refused(badRequest('No webhook is registered for this'));
  const about = { event: body.event ?? 'custom', opportunityId: body.opportunityId ?? null };
  const sent: string[] = [];
  const next = webhooks.reduce((state, webhook) => {
    const text = body.body === undefined ? eventText(call, webhook, body) : asText(body.body);
    const delivery = newDelivery(webhook, 'custom', about, text, call.moment);
    sent.push(delivery.id);
    return queueDelivery(state, delivery, call.moment);
  }, call.state);
  return controlled(next, { deliveryIds: sent });
}

function asText(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}

function eventText(
  { moment }: Call,
  webhook: Webhook,
  { event, data, signature }: { event?: string; data?: unknown; signature?: string },
): string {
  const about = { event: event ?? webhook.event, data: data ?? {} };
  if (signature === 'wrong') {
    return signedBody({ ...webhook, signatureToken: `${webhook.signatureToken}x` }, about, moment);
  }
  const right = signedBody(webhook, about, moment);
  if (signature !== 'none') return right;
  return JSON.stringify(
    JSON.parse(right, (key, value: unknown) => (key === 'signature' ? undefined : value)),
  );
}

function rerun({ state, params, moment }: Call): Answer {
  const made = rerunDelivery(state, params['id'] ?? '', moment);
  return isRefusal(made)
    ? refused(made)
    : {
        ...controlled(made.state, { deliveryId: made.deliveryId }),
        afterDelivery: made.deliveryId,
      };
}

function verify({ state, params, moment }: Call): Answer {
  const made = verifyWebhook(state, params['id'] ?? '', moment);
  return isRefusal(made)
    ? refused(made)
    : {
        ...controlled(made.state, { deliveryId: made.deliveryId }),
        afterDelivery: made.deliveryId,
      };
}

function orderTrouble(call: Call): Answer {
  const body = controlBody(call, {
    kind: 'string',
    count: 'number',
    event: 'string',
    delayMs: 'number',
  });
  if (isRefusal(body)) return refused(body);
  const kind = deliveryTroubleKinds.find((known) => known === body.kind);
  if (!kind) return refused(badRequest(`kind must be one of ${deliveryTroubleKinds.join(', ')}`));
  const trouble = {
    kind,
    remaining: body.count ?? (kind === 'shuffle' ? 2 : 1),
    event: body.event ?? null,
    delayMs: body.delayMs ?? 1000,
  };
  return controlled({ ...call.state, deliveryTroubles: [...call.state.deliveryTroubles, trouble] });
}

function switchGroup(call: Call): Answer {
  const body = controlBody(call, { on: 'boolean' });
  if (isRefusal(body)) return refused(body);
  const id = call.params['id'] ?? '';
  if (!eventGroups.some((group) => group.id === id)) {
    return refused(badRequest(`Event groups: ${eventGroups.map((group) => group.id).join(', ')}`));
  }
  return controlled(switchEventGroup(call.state, id, body.on ?? true));
}
