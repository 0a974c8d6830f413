import type { EntityManager } from '@mikro-orm/core';

import { actorOf } from '../identity/actor.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { Clock } from '../ports/clock.ts';
import type { Credentials, CredentialStore } from '../ports/credential-store.ts';
import type { JobQueue } from '../ports/job-queue.ts';
import type { ProgressFeed } from '../ports/progress-feed.ts';
import type { Providers } from '../provider/providers.ts';
import type { Integration } from './integration.ts';

/**
 * Stores new credentials and says who connected, in one transaction. What was checked before no longer
 * counts; mapping, listeners and webhooks stay. It catches up on what could not be read before and, after a time
 * without access, on what was missed; until that has been done, `lostAt` keeps since when. After a time without a
 * connection nobody listened, and only imports that had begun go on.
 */
export async function storeConnection(
  ports: {
    em: EntityManager;
    providers: Providers;
    credentials: CredentialStore;
    jobs: JobQueue;
    progress: ProgressFeed;
    clock: Clock;
  },
  input: {
    viewer: Viewer;
    integration: Integration;
    credentials: Credentials;
  },
): Promise<Integration> {
  const { integration, credentials } = input;
  const now = ports.clock.now();
  const { lostAt, status } = integration;
  const { environment } = ports.providers.of(integration.provider).about;
  const isElsewhere = integration.environment !== environment;
  const grant = credentials.method === 'OAUTH' ? now : null;
  await ports.em.transactional(async (em) => {
    em.assign(integration, {
      status: 'CONNECTED',
      connectionMethod: credentials.method,
      environment,
      connectedAt: now,
      connectedBy: actorOf(input.viewer),
      validatedAt: null,
      validatedBy: null,
      checks: [],
      problem: null,
      // Anyone who was hired elsewhere was never missed here.
      ...(isElsewhere && { comparedAt: now }),
      grantedAt: grant,
      renewedAt: grant,
    });
    await ports.credentials.write(em, {
      organizationId: integration.organizationId,
      integrationId: integration.id,
      credentials,
    });
    const { id: integrationId } = integration;
    await ports.jobs.resumeImports(em, { integrationId, triedBefore: now, now });
    // Also while nothing was lost: a new connection may be allowed to read more.
    if (lostAt || status === 'NOT_CONNECTED' || !isElsewhere) {
      await ports.jobs.catchUp(em, {
        organizationId: integration.organizationId,
        integrationId: integration.id,
        since: lostAt ?? now,
      });
    }
    await ports.progress.announce(em, {
      topic: 'integration',
      organizationId: integration.organizationId,
      id: integration.id,
    });
  });
  return integration;
}
