import { refuse, type Refusal } from '../failure.ts';
import { providerEvent } from '../integration/provider-event.ts';
import type {
  ArrivedDelivery,
  Clock,
  DeliveryIntake,
  RegisteredWebhook,
  WebhookDirectory,
  WebhookMessage,
  WebhookReader,
} from '../ports.ts';

export type DeliveryRefusal = Refusal<
  'WEBHOOK_UNKNOWN' | 'DELIVERY_NOT_SIGNED' | 'DELIVERY_NOT_UNDERSTOOD'
>;

/**
 * Keeps one webhook request and queues its job, or says why not. Nothing in the body is believed: it is only
 * a hint at what to read again, since the signature does not cover it.
 */
export async function receiveDelivery(
  ports: {
    webhooks: WebhookDirectory;
    reader: WebhookReader;
    intake: DeliveryIntake;
    clock: Clock;
  },
  input: { pathKey: string; body: string },
): Promise<'kept' | 'duplicate' | DeliveryRefusal> {
  const unknown = refuse('WEBHOOK_UNKNOWN', 'No webhook is registered at this address.');
  const webhook = await ports.webhooks.find(input.pathKey);
  if (!webhook) return unknown;
  const json = parse(input.body);
  const message = ports.reader.read(json);
  if (!message) return refuse('DELIVERY_NOT_UNDERSTOOD', 'The body is not a JSON object.');
  if (!(await isSigned(ports, input.pathKey, webhook, json))) {
    return refuse('DELIVERY_NOT_SIGNED', 'The signature does not fit this webhook.');
  }
  const kept = await ports.intake.keep({
    ...message,
    ...firstOutcome(message),
    webhookId: webhook.webhookId,
    body: input.body,
    receivedAt: ports.clock.now(),
  });
  return kept === 'unknown' ? unknown : kept;
}

/** A token may have been rotated since the webhook was last read, so a wrong signature is looked at again. */
async function isSigned(
  { webhooks, reader }: { webhooks: WebhookDirectory; reader: WebhookReader },
  pathKey: string,
  remembered: RegisteredWebhook,
  json: unknown,
): Promise<boolean> {
  const fits = (webhook: RegisteredWebhook | null) =>
    webhook?.signatureTokens.some((token) => reader.isSigned(json, token)) ?? false;
  return fits(remembered) || fits(await webhooks.find(pathKey, { fresh: true }));
}

function firstOutcome(message: WebhookMessage): Pick<ArrivedDelivery, 'outcome' | 'detail'> {
  if (message.isCheck) {
    return {
      outcome: 'CHECK',
      detail: 'Lever checked the connection, and it works. Nobody was hired.',
    };
  }
  if (!message.event) {
    return { outcome: 'IGNORED', detail: `Sora does not know the event “${message.eventName}”.` };
  }
  if (!message.candidateId || !providerEvent(message.event).canEnterWorkflow) {
    return { outcome: 'IGNORED', detail: 'No workflow can be entered on this event.' };
  }
  return { outcome: 'QUEUED', detail: 'Waiting to be processed.' };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
