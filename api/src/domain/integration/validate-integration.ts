import type { EntityManager } from '@mikro-orm/core';

import { isRefusal } from '../failure.ts';
import type { Clock, ProgressFeed, Provider } from '../ports.ts';
import { compareWebhooks, type WebhookDifference } from './compare-webhooks.ts';
import {
  findConnectedIntegration,
  type IntegrationNotConnected,
  type IntegrationNotFound,
} from './find-integration.ts';
import type { Integration } from './integration.ts';
import type { ConnectionCheck } from '../ports.ts';

/** Makes real calls through the connection, and records what was checked, when and by whom. */
export async function validateIntegration(
  ports: {
    em: EntityManager;
    provider: Provider;
    progress: ProgressFeed;
    clock: Clock;
    publicUrl: string;
  },
  input: { by: string; integrationId: string },
): Promise<Integration | IntegrationNotFound | IntegrationNotConnected> {
  const integration = await findConnectedIntegration(ports.em, input.integrationId);
  if (isRefusal(integration)) return integration;
  const made = await ports.provider.connection(integration.id).check();
  const reached = made.some((check) => check.passed);
  const checks = reached ? [...made, await checkWebhooks(ports, integration)] : made;
  const failed = checks.find((check) => !check.passed);
  const now = ports.clock.now();
  await ports.em.transactional(async (em) => {
    em.assign(integration, {
      status: failed ? 'NEEDS_ATTENTION' : 'VERIFIED',
      validatedAt: now,
      validatedBy: input.by,
      checks,
      problem: failed ? `${failed.label}: ${failed.detail}` : null,
      lostAt: reached ? null : (integration.lostAt ?? now),
    });
    await ports.progress.announce(em, {
      topic: 'integration',
      organizationId: integration.organizationId,
      id: integration.id,
    });
  });
  return integration;
}

async function checkWebhooks(
  ports: Parameters<typeof compareWebhooks>[0],
  integration: Integration,
): Promise<ConnectionCheck> {
  const label = 'Webhooks at Lever are ours';
  const differences = await compareWebhooks(ports, integration.id);
  if (isRefusal(differences)) return { label, passed: false, detail: differences.message };
  if (differences.length === 0) {
    return {
      label,
      passed: true,
      detail: 'Lever has what Sora registered, and nothing else of it.',
    };
  }
  return {
    label,
    passed: false,
    detail: `${summary(differences)} Open Webhooks and choose Repair.`,
  };
}

function summary(differences: readonly WebhookDifference[]): string {
  const [first] = differences;
  const more = differences.length - 1;
  return more > 0 ? `${first?.detail} (and ${more} more)` : `${first?.detail}`;
}
