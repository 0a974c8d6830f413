import type { EntityManager } from '@mikro-orm/core';

import { isRefusal, refuse, type Refusal } from '../base/failure.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { Clock } from '../ports/clock.ts';
import type { CredentialStore } from '../ports/credential-store.ts';
import type { JobQueue } from '../ports/job-queue.ts';
import type { ProgressFeed } from '../ports/progress-feed.ts';
import type { Providers } from '../provider/providers.ts';
import { findIntegration, type IntegrationNotFound } from './find-integration.ts';
import type { Integration } from './integration.ts';
import { storeConnection } from './store-connection.ts';

/** Connects by an API key, after one call has shown that the provider accepts it. */
export async function connectWithApiKey(
  ports: {
    em: EntityManager;
    providers: Providers;
    credentials: CredentialStore;
    jobs: JobQueue;
    progress: ProgressFeed;
    clock: Clock;
  },
  input: { viewer: Viewer; integrationId: string; apiKey: string },
): Promise<Integration | IntegrationNotFound | Refusal<'API_KEY_REJECTED'>> {
  const integration = await findIntegration(ports.em, input.integrationId);
  if (isRefusal(integration)) return integration;
  const credentials = { method: 'API_KEY', apiKey: input.apiKey.trim() } as const;
  const rejected = await ports.providers.of(integration.provider).tryCredentials(credentials);
  if (rejected) return refuse('API_KEY_REJECTED', rejected.message);
  return storeConnection(ports, { ...input, integration, credentials });
}
