import type { EntityManager } from '@mikro-orm/core';

import { isRefusal } from '../failure.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { Clock, ProgressFeed, Provider } from '../ports.ts';
import {
  findConnectedIntegration,
  type IntegrationNotConnected,
  type IntegrationNotFound,
} from './find-integration.ts';
import type { Integration } from './integration.ts';

/** Makes real calls through the connection, and records what was checked, when and by whom. */
export async function validateIntegration(
  ports: { em: EntityManager; provider: Provider; progress: ProgressFeed; clock: Clock },
  input: { viewer: Viewer; integrationId: string },
): Promise<Integration | IntegrationNotFound | IntegrationNotConnected> {
  const integration = await findConnectedIntegration(ports.em, input.integrationId);
  if (isRefusal(integration)) return integration;
  const checks = await ports.provider.connection(integration.id).check();
  const failed = checks.find((check) => !check.passed);
  await ports.em.transactional(async (em) => {
    em.assign(integration, {
      status: failed ? 'NEEDS_ATTENTION' : 'VERIFIED',
      validatedAt: ports.clock.now(),
      validatedBy: input.viewer.name,
      checks,
      problem: failed ? `${failed.label}: ${failed.detail}` : null,
    });
    await ports.progress.announce(em, {
      topic: 'integration',
      organizationId: integration.organizationId,
      id: integration.id,
    });
  });
  return integration;
}
