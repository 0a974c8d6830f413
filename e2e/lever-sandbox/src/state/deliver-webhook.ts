import { leverSignature } from '../deliveries/lever-signature.ts';
import { changedDelivery, findDelivery, withDelivery } from '../model/delivery-log.ts';
import type { Id } from '../model/lever.ts';
import type { Moment } from '../model/moment.ts';
import type { SandboxState } from '../model/sandbox-state.ts';
import type { Delivery, DeliveryAttempt } from '../model/webhook.ts';
import { newDelivery } from './emit-event.ts';
import { notFound, type Refusal } from './refusal.ts';

/** How failed deliveries are tried again: waits of base, 2×base, 4×base … after each failure. */
export interface RetrySchedule {
  readonly retries: number;
  readonly baseMs: number;
}

/**
 * Verify connection: queues Lever's signed test body, which has no id and empty data. It is tried once, whatever is
 * switched off. Refuses an unknown webhook.
 */
export function verifyWebhook(
  state: SandboxState,
  webhookId: Id,
  moment: Moment,
): { state: SandboxState; deliveryId: Id } | Refusal {
  const webhook = state.webhooks.find(({ id }) => id === webhookId);
  if (!webhook) return notFound('webhooks', webhookId);
  const triggeredAt = moment.now;
  const token = moment.newSecret(48);
  const signature = leverSignature(webhook.signatureToken, token, triggeredAt);
  const body = JSON.stringify({ triggeredAt, event: webhook.event, data: {}, signature, token });
  const about = { event: webhook.event, opportunityId: null };
  const delivery = newDelivery(webhook, 'verification', about, body, moment);
  return { state: added(state, delivery), deliveryId: delivery.id };
}

/** Rerun: queues a delivery of the history again, its body byte for byte. Refuses an unknown one. */
export function rerunDelivery(
  state: SandboxState,
  deliveryId: Id,
  moment: Moment,
): { state: SandboxState; deliveryId: Id } | Refusal {
  const original = findDelivery(state.deliveries, deliveryId);
  if (!original) return notFound('deliveries', deliveryId);
  const delivery: Delivery = {
    ...original,
    id: moment.newId(),
    kind: 'rerun',
    status: 'pending',
    createdAt: moment.now,
    dueAtWall: moment.wallNow,
    attempts: [],
  };
  return { state: added(state, delivery), deliveryId: delivery.id };
}

/** Notes an attempt: delivered on any 2xx, otherwise due again until the retries are used up or the webhook is gone. */
export function recordAttempt(
  state: SandboxState,
  deliveryId: Id,
  attempt: DeliveryAttempt,
  schedule: RetrySchedule,
  moment: Pick<Moment, 'wallNow'>,
): SandboxState {
  const deliveries = changedDelivery(state.deliveries, deliveryId, (delivery): Delivery => {
    const attempts = [...delivery.attempts, attempt];
    const ok = attempt.status !== null && attempt.status >= 200 && attempt.status < 300;
    if (ok) return { ...delivery, attempts, status: 'delivered' };
    if (delivery.status === 'cancelled') return { ...delivery, attempts };
    const retries = delivery.kind === 'verification' ? 0 : schedule.retries;
    if (attempts.length > retries) return { ...delivery, attempts, status: 'failed' };
    const dueAtWall = moment.wallNow + schedule.baseMs * 2 ** (attempts.length - 1);
    return { ...delivery, attempts, dueAtWall };
  });
  return { ...state, deliveries };
}

function added(state: SandboxState, delivery: Delivery): SandboxState {
  return { ...state, deliveries: withDelivery(state.deliveries, delivery) };
}
