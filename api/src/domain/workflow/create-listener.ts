import { onceMore } from '../employee/once-more-when-taken.ts';
import { newId } from '../base/entity.ts';
import { isRefusal, refuse, type Refusal } from '../base/failure.ts';
import { actorOf } from '../identity/actor.ts';
import type { Viewer } from '../identity/viewer.ts';
import { findIntegration, type IntegrationNotFound } from '../integration/find-integration.ts';
import { lockIntegration } from '../integration/lock-integration.ts';
import { settingsOf, type AboutProvider } from '../provider/about-provider.ts';
import type { Provider } from '../provider/provider.ts';
import { providerEvent, type ProviderEventType } from '../provider/provider-event.ts';
import { registerWebhook, type WebhookPorts } from '../integration/register-webhook.ts';
import { Webhook } from '../integration/webhook.ts';
import type { ProgressFeed } from '../ports/progress-feed.ts';
import { findWorkflow, type WorkflowNotFound } from './find-workflow.ts';
import { Listener } from './listener.ts';

export type CreateListenerRefusal =
  | IntegrationNotFound
  | WorkflowNotFound
  | Refusal<
      | 'INTEGRATION_NOT_VERIFIED'
      | 'EVENT_CANNOT_ENTER_WORKFLOW'
      | 'STAGE_REQUIRED'
      | 'WEBHOOK_REGISTRATION_REFUSED'
    >
  | Refusal<'LISTENER_EXISTS', { listener: Listener }>;

interface Ports extends WebhookPorts {
  readonly progress: ProgressFeed;
}

interface Input {
  viewer: Viewer;
  workflowId: string;
  integrationId: string;
  event: ProviderEventType;
  stageId: string | null;
}

/**
 * Starts a workflow when an event occurs, and registers the event's webhook at the provider unless it is there
 * already. When anything fails, neither listener nor webhook is left behind. Of two at once the second finds what the
 * first has made; where the webhook's last listener is removed meanwhile, the webhook is registered again.
 */
export async function createListener(
  ports: Ports,
  input: Input,
): Promise<Listener | CreateListenerRefusal> {
  for (;;) {
    const created = await onceMore(() => create({ ...ports, em: ports.em.fork() }, input));
    if (created !== 'WEBHOOK_REMOVED') return created;
  }
}

async function create(
  ports: Ports,
  input: Input,
): Promise<Listener | CreateListenerRefusal | 'WEBHOOK_REMOVED'> {
  const { em } = ports;
  const integration = await findIntegration(em, input.integrationId);
  if (isRefusal(integration)) return integration;
  const provider = ports.providers.of(integration.provider);
  if (integration.status !== 'VERIFIED') return notVerified(provider.about);
  const workflow = await findWorkflow(em, input.workflowId);
  if (isRefusal(workflow)) return workflow;
  const event = providerEvent(input.event);
  if (!event.canEnterWorkflow || !provider.about.events.includes(event.type)) {
    return refuse('EVENT_CANNOT_ENTER_WORKFLOW', `“${event.label}” can’t start a workflow.`);
  }
  const stage = event.needsStage ? await chosenStage(provider, input) : null;
  if (isRefusal(stage)) return stage;
  const existing = await em.findOne(Listener, {
    workflowId: workflow.id,
    integrationId: integration.id,
    event: event.type,
    stageId: stage?.id ?? null,
  });
  if (existing) {
    return refuse('LISTENER_EXISTS', 'This workflow already has this listener.', {
      listener: existing,
    });
  }
  const webhook = await registerWebhook(ports, integration, event.type);
  if (isRefusal(webhook)) {
    return refuse(
      'WEBHOOK_REGISTRATION_REFUSED',
      `${provider.about.label} did not register the webhook. ${webhook.message}`,
    );
  }
  return em.transactional(async (tx) => {
    const { status } = await lockIntegration(tx, integration.id);
    if (status === 'NOT_CONNECTED') {
      await tx.nativeDelete(Webhook, { id: webhook.id });
      return notVerified(provider.about);
    }
    if ((await tx.count(Webhook, { id: webhook.id })) === 0) return 'WEBHOOK_REMOVED';
    const listener = tx.create(Listener, {
      id: newId(),
      organizationId: integration.organizationId,
      workflowId: workflow.id,
      integrationId: integration.id,
      webhookId: webhook.id,
      event: event.type,
      stageId: stage?.id ?? null,
      stageName: stage?.name ?? null,
      createdAt: ports.clock.now(),
      createdBy: actorOf(input.viewer),
    });
    await ports.progress.announce(tx, {
      topic: 'integration',
      organizationId: integration.organizationId,
      id: integration.id,
    });
    return listener;
  });
}

function notVerified(about: AboutProvider): Refusal<'INTEGRATION_NOT_VERIFIED'> {
  return refuse(
    'INTEGRATION_NOT_VERIFIED',
    `The connection to ${about.label} is not verified. Open ${settingsOf(about)} and click Validate.`,
  );
}

async function chosenStage(provider: Provider, input: Input) {
  const missing = refuse('STAGE_REQUIRED', 'Choose the stage a candidate must reach.');
  if (!input.stageId) return missing;
  const stages = await provider.connection(input.integrationId).stages();
  if (isRefusal(stages)) return refuse('INTEGRATION_NOT_VERIFIED', stages.message);
  return stages.find((stage) => stage.id === input.stageId) ?? missing;
}
