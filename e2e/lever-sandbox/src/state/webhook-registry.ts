import { changedDeliveries } from '../model/delivery-log.ts';
import { origins, type Id, type Origin } from '../model/lever.ts';
import { isRecord } from '../model/is-record.ts';
import type { Moment } from '../model/moment.ts';
import type { SandboxState } from '../model/sandbox-state.ts';
import {
  conditionalEvents,
  webhookEvents,
  type Webhook,
  type WebhookEvent,
} from '../model/webhook.ts';
import { badRequest, notFound, type Refusal } from './refusal.ts';

/** Registers a webhook; the same event and URL may be registered twice, and then both are sent. */
export function createWebhook(
  state: SandboxState,
  body: unknown,
  ownerKey: string,
  moment: Moment,
): { state: SandboxState; webhook: Webhook } | Refusal {
  const wanted = webhookValues(body);
  if ('refused' in wanted) return wanted;
  if (!wanted.url || !wanted.event) return badRequest('url and event are required');
  const conditional = conditionalEvents.includes(wanted.event);
  const webhook: Webhook = {
    id: moment.newId(),
    url: wanted.url,
    event: wanted.event,
    origins: conditional ? (wanted.origins ?? [...origins]) : null,
    signatureToken: moment.newSecret(48),
    ownerKey,
    createdAt: moment.now,
    updatedAt: moment.now,
  };
  return { webhook, state: { ...state, webhooks: [...state.webhooks, webhook] } };
}

/** Lever's bulk update: each entry names its webhook in `id`; one bad entry refuses them all. */
export function updateWebhooks(
  state: SandboxState,
  body: unknown,
  ownerKey: string,
  moment: Moment,
): { state: SandboxState; webhooks: Webhook[] } | Refusal {
  const entries = isRecord(body) && Array.isArray(body['data']) ? body['data'] : null;
  if (!entries) return badRequest('data must be a list of webhooks');
  const changed = new Map<Id, Webhook>();
  for (const entry of entries) {
    const wanted = webhookValues(entry);
    if ('refused' in wanted) return wanted;
    const id = String(isRecord(entry) ? entry['id'] : '');
    const webhook = state.webhooks.find((one) => one.id === id && one.ownerKey === ownerKey);
    if (!webhook) return notFound('webhooks', id);
    const event = wanted.event ?? webhook.event;
    changed.set(id, {
      ...webhook,
      url: wanted.url ?? webhook.url,
      event,
      origins: conditionalEvents.includes(event)
        ? (wanted.origins ?? webhook.origins ?? [...origins])
        : null,
      updatedAt: moment.now,
    });
  }
  const webhooks = state.webhooks.map((webhook) => changed.get(webhook.id) ?? webhook);
  return { state: { ...state, webhooks }, webhooks: [...changed.values()] };
}

/** Removes a webhook of this owner and gives up what waits to be sent to it; its history stays. */
export function deleteWebhook(
  state: SandboxState,
  id: Id,
  ownerKey: string,
): SandboxState | Refusal {
  if (!state.webhooks.some((webhook) => webhook.id === id && webhook.ownerKey === ownerKey)) {
    return notFound('webhooks', id);
  }
  const deliveries = changedDeliveries(state.deliveries, (delivery) =>
    delivery.webhookId === id && (delivery.status === 'pending' || delivery.status === 'held')
      ? { ...delivery, status: 'cancelled' }
      : delivery,
  );
  return { ...state, deliveries, webhooks: state.webhooks.filter((webhook) => webhook.id !== id) };
}

/** Switches an event group on or off; nothing is sent, or kept to be sent later, while it is off. */
export function switchEventGroup(state: SandboxState, groupId: string, on: boolean): SandboxState {
  const others = state.eventGroupsOff.filter((id) => id !== groupId);
  return { ...state, eventGroupsOff: on ? others : [...others, groupId] };
}

interface WebhookValues {
  url?: string;
  event?: WebhookEvent;
  origins?: Origin[];
}

function webhookValues(body: unknown): WebhookValues | Refusal {
  if (!isRecord(body)) return badRequest('A webhook must be an object');
  const values: WebhookValues = {};
  if (body['url'] !== undefined) {
    if (!isAllowedTarget(body['url'])) {
      return badRequest('url must be https, or http to localhost in this sandbox');
    }
    values.url = body['url'];
  }
  if (body['event'] !== undefined) {
    const event = webhookEvents.find((known) => known === body['event']);
    if (!event) return badRequest(`event must be one of ${webhookEvents.join(', ')}`);
    values.event = event;
  }
  const configuration = isRecord(body['configuration']) ? body['configuration'] : {};
  const conditions = isRecord(configuration['conditions']) ? configuration['conditions'] : {};
  // An older shape that Lever still takes has the origins without `conditions` around them.
  const wanted = conditions['origins'] ?? configuration['origins'];
  if (wanted !== undefined) {
    if (!isOrigins(wanted)) return badRequest(`origins must be among ${origins.join(', ')}`);
    values.origins = wanted;
  }
  return values;
}

/** The real Lever refuses all plain http; here the machine itself is allowed, so that nothing needs a tunnel. */
function isAllowedTarget(url: unknown): url is string {
  if (typeof url !== 'string' || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:') return true;
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

function isOrigins(value: unknown): value is Origin[] {
  return Array.isArray(value) && value.every((entry) => origins.some((known) => known === entry));
}
