import { leverSignature } from '../deliveries/lever-signature.ts';
import {
  changedDeliveries,
  deliveriesOf,
  isAtChunkEnd,
  withDelivery,
} from '../model/delivery-log.ts';
import type { Id, Origin } from '../model/lever.ts';
import type { Moment } from '../model/moment.ts';
import type { SandboxState } from '../model/sandbox-state.ts';
import {
  eventGroups,
  type Delivery,
  type DeliveryStatus,
  type Webhook,
  type WebhookEvent,
} from '../model/webhook.ts';
import { takeDeliveryTrouble } from './delivery-trouble.ts';
import { prunedDeliveries } from './prune-deliveries.ts';

export interface LeverEvent {
  event: WebhookEvent;
  data: Record<string, unknown>;
  /** Null where no person is concerned; then no webhook's conditions apply. */
  origin: Origin | null;
  opportunityId: Id | null;
}

/** Queues the event for every webhook that wants it, unless its group is switched off. */
export function emitEvent(state: SandboxState, event: LeverEvent, moment: Moment): SandboxState {
  const group = eventGroups.find((candidate) => candidate.events.includes(event.event));
  if (group && state.eventGroupsOff.includes(group.id)) return state;
  return state.webhooks
    .filter((webhook) => webhook.event === event.event && wantsOrigin(webhook, event.origin))
    .reduce((next, webhook) => {
      const body = signedBody(webhook, event, moment);
      return queueDelivery(next, newDelivery(webhook, 'event', event, body, moment), moment);
    }, state);
}

function wantsOrigin(webhook: Webhook, origin: Origin | null): boolean {
  return origin === null || webhook.origins === null || webhook.origins.includes(origin);
}

/** The body of a real event: Lever's keys, signed with the webhook's own token. */
export function signedBody(
  webhook: Webhook,
  event: { event: string; data: unknown },
  moment: Moment,
): string {
  // A little after the change itself, as Lever's own stamps are.
  const triggeredAt = moment.now + 22;
  const token = moment.newSecret(48);
  const signature = leverSignature(webhook.signatureToken, token, triggeredAt);
  return JSON.stringify({
    id: moment.newId(),
    event: event.event,
    triggeredAt,
    token,
    signature,
    data: event.data,
  });
}

/** A delivery that is ready to go. */
export function newDelivery(
  webhook: Webhook,
  kind: Delivery['kind'],
  event: { event: string; opportunityId: Id | null },
  body: string,
  moment: Moment,
): Delivery {
  return {
    id: moment.newId(),
    kind,
    webhookId: webhook.id,
    url: webhook.url,
    event: event.event,
    opportunityId: event.opportunityId,
    body,
    status: 'pending',
    createdAt: moment.now,
    dueAtWall: moment.wallNow,
    attempts: [],
  };
}

/** Adds the delivery to the history, as the trouble that was ordered for it wants it. */
export function queueDelivery(
  state: SandboxState,
  delivery: Delivery,
  moment: Moment,
): SandboxState {
  const [trouble, deliveryTroubles] = takeDeliveryTrouble(state.deliveryTroubles, delivery.event);
  const queue = (...added: Delivery[]): SandboxState => ({
    ...state,
    deliveryTroubles,
    deliveries: added.reduce(
      withDelivery,
      // Looking through everything is worth it only now and then.
      isAtChunkEnd(state.deliveries)
        ? prunedDeliveries(state.deliveries, moment)
        : state.deliveries,
    ),
  });
  if (!trouble) return queue(delivery);
  const as = (status: DeliveryStatus): Delivery => ({ ...delivery, status });
  if (trouble.kind === 'drop') return queue(as('dropped'));
  if (trouble.kind === 'double') return queue(delivery, { ...delivery, id: moment.newId() });
  if (trouble.kind === 'late') {
    return queue({ ...delivery, dueAtWall: moment.wallNow + trouble.delayMs });
  }
  const held = queue(as('held'));
  return trouble.remaining > 1 ? held : releaseHeldDeliveries(held, moment);
}

/** Sends what a shuffle held back, last come first. */
export function releaseHeldDeliveries(state: SandboxState, moment: Moment): SandboxState {
  const held = deliveriesOf(state.deliveries).filter(({ status }) => status === 'held');
  let seen = 0;
  const deliveries = changedDeliveries(state.deliveries, (delivery): Delivery => {
    if (delivery.status !== 'held') return delivery;
    seen += 1;
    // Far enough apart that the receiver meets them in this order.
    return {
      ...delivery,
      status: 'pending',
      dueAtWall: moment.wallNow + (held.length - seen) * 60,
    };
  });
  return { ...state, deliveries };
}
