import type { EntityManager } from '@mikro-orm/core';

import type { Viewer } from '../identity/viewer.ts';
import type { Clock, Credentials, CredentialStore, ProgressFeed } from '../ports.ts';
import type { Integration, LeverEnvironment } from './integration.ts';

/** Stores new credentials and says who connected, in one transaction. What was checked before no longer counts. */
export async function storeConnection(
  ports: { em: EntityManager; credentials: CredentialStore; progress: ProgressFeed; clock: Clock },
  input: {
    viewer: Viewer;
    integration: Integration;
    credentials: Credentials;
    environment: LeverEnvironment;
  },
): Promise<Integration> {
  const { integration, credentials } = input;
  await ports.em.transactional(async (em) => {
    em.assign(integration, {
      status: 'CONNECTED',
      connectionMethod: credentials.method,
      environment: input.environment,
      connectedAt: ports.clock.now(),
      connectedBy: input.viewer.name,
      validatedAt: null,
      validatedBy: null,
      checks: [],
      problem: null,
    });
    await ports.credentials.write(em, {
      organizationId: integration.organizationId,
      integrationId: integration.id,
      credentials,
    });
    await ports.progress.announce(em, {
      topic: 'integration',
      organizationId: integration.organizationId,
      id: integration.id,
    });
  });
  return integration;
}
