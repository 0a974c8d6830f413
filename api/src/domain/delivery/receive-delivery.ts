import { refuse, type Refusal } from '../base/failure.ts';
import { providerEvent } from '../provider/provider-event.ts';
import type { ArrivedDelivery, DeliveryIntake } from './delivery-intake.ts';
import type { Clock } from '../ports/clock.ts';
import type { RefusalCounter, WebhookRefusalReason } from '../ports/refusal-counter.ts';
import type { RegisteredWebhook, WebhookDirectory } from '../ports/webhook-directory.ts';
import type { AboutProvider } from '../provider/about-provider.ts';
import type { Provider } from '../provider/provider.ts';
import type { SignedMessage, WebhookMessage } from '../provider/webhook-reader.ts';
import type { FairShare } from './fair-share.ts';

export type DeliveryRefusal = Refusal<
  | 'WEBHOOK_UNKNOWN'
  | 'DELIVERY_NOT_SIGNED'
  | 'DELIVERY_NOT_UNDERSTOOD'
  | 'DELIVERY_TOO_OLD'
  | 'DELIVERY_FROM_THE_FUTURE'
>;

/** As long as a provider keeps deliveries and lets people send them again. */
const OLDEST_MS = 14 * 24 * 60 * 60 * 1000;
/** As far as two well-kept clocks may be apart. */
const AHEAD_MS = 5 * 60 * 1000;

/**
 * Keeps one webhook request and queues its job, or says why not. Nothing in the body is believed: it is only
 * a hint at what to read again, since the signature does not cover it.
 */
export async function receiveDelivery(
  ports: {
    webhooks: WebhookDirectory;
    intake: DeliveryIntake;
    refusals: RefusalCounter;
    fairShare: FairShare;
    clock: Clock;
  },
  input: { provider: Pick<Provider, 'about' | 'webhookReader'>; pathKey: string; body: Uint8Array },
): Promise<'kept' | 'duplicate' | DeliveryRefusal> {
  const unknown = refuse('WEBHOOK_UNKNOWN', 'No webhook is registered at this address.');
  const webhook = await ports.webhooks.find(input.pathKey);
  if (webhook?.provider !== input.provider.about.key) return unknown;
  const { webhookId } = webhook;
  const receivedAt = ports.clock.now();
  const counted = <R extends DeliveryRefusal>(reason: WebhookRefusalReason, refusal: R): R => {
    ports.refusals.count({ webhookId, reason, at: receivedAt });
    return refusal;
  };

  const message = input.provider.webhookReader.read(input.body);
  if (!message) {
    return counted('FORM', refuse('DELIVERY_NOT_UNDERSTOOD', 'The body is not a JSON object.'));
  }
  if (!(await isSigned(ports.webhooks, input.pathKey, webhook, message))) {
    return counted(
      'SIGNATURE',
      refuse('DELIVERY_NOT_SIGNED', 'The signature does not match this webhook.'),
    );
  }
  const ageMs = receivedAt.getTime() - (message.triggeredAtMs ?? 0);
  if (ageMs > OLDEST_MS) {
    return counted(
      'TOO_OLD',
      refuse('DELIVERY_TOO_OLD', 'The delivery was signed more than two weeks ago.'),
    );
  }
  if (ageMs < -AHEAD_MS) {
    return counted(
      'FROM_THE_FUTURE',
      refuse(
        'DELIVERY_FROM_THE_FUTURE',
        'The delivery is dated more than five minutes in the future.',
      ),
    );
  }
  const { eventName, event, isCheck, candidateId, stageId, dedupeKey } = message;
  const kept = await ports.intake.keep({
    ...{ eventName, event, isCheck, candidateId, stageId, dedupeKey },
    ...firstOutcome(message, input.provider.about),
    webhookId,
    body: input.body,
    receivedAt,
    isExcess: ports.fairShare.isExceededBy(webhookId, receivedAt),
  });
  return kept === 'unknown' ? unknown : kept;
}

/** A token may have been rotated since the webhook was last read, so a wrong signature is looked at again. */
async function isSigned(
  webhooks: WebhookDirectory,
  pathKey: string,
  remembered: RegisteredWebhook,
  message: SignedMessage,
): Promise<boolean> {
  const fits = (webhook: RegisteredWebhook | null) =>
    webhook?.signatureTokens.some((token) => message.isSigned(token)) ?? false;
  return fits(remembered) || fits(await webhooks.find(pathKey, { fresh: true }));
}

function firstOutcome(
  message: WebhookMessage,
  { label }: AboutProvider,
): Pick<ArrivedDelivery, 'outcome' | 'detail'> {
  const ignored = (detail: string) => ({ outcome: 'IGNORED', detail }) as const;
  if (message.isCheck) {
    return {
      outcome: 'CHECK',
      detail: `${label} checked the connection, and it works. No one was hired.`,
    };
  }
  if (!message.event) {
    return ignored(
      message.eventName
        ? `Sora doesn’t know the event “${message.eventName}”.`
        : `${label} didn’t say which event this is.`,
    );
  }
  if (!providerEvent(message.event).canEnterWorkflow) {
    return ignored('This event doesn’t start a workflow.');
  }
  if (!message.candidateId) return ignored(`${label} didn’t say which candidate this is about.`);
  return { outcome: 'QUEUED', detail: 'Waiting to be processed.' };
}
