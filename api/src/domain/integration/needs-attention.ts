import type { EntityManager } from '@mikro-orm/core';

import type { Clock } from '../ports/clock.ts';
import type { CredentialsRefusal } from '../provider/provider-connection.ts';
import type { ProgressFeed } from '../ports/progress-feed.ts';
import { lockIntegration } from './lock-integration.ts';

/**
 * Records that the provider no longer accepts the connection, so that people see it where they look. Nothing
 * to say of an integration that was disconnected meanwhile.
 */
export async function needsAttention(
  ports: { em: EntityManager; progress: ProgressFeed; clock: Clock },
  input: { integrationId: string; refusal: CredentialsRefusal },
): Promise<void> {
  await ports.em.transactional(async (em) => {
    const integration = await lockIntegration(em, input.integrationId);
    if (integration.status === 'NOT_CONNECTED') return;
    em.assign(integration, {
      status: 'NEEDS_ATTENTION',
      problem: input.refusal.message,
      lostAt: integration.lostAt ?? ports.clock.now(),
    });
    await ports.progress.announce(em, {
      topic: 'integration',
      organizationId: integration.organizationId,
      id: integration.id,
    });
  });
}
