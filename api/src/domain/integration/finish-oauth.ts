import type { EntityManager } from '@mikro-orm/core';

import { isRefusal, refuse, type Refusal } from '../base/failure.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { Clock } from '../ports/clock.ts';
import type { CredentialStore } from '../ports/credential-store.ts';
import type { ExchangeRefusal } from '../provider/provider.ts';
import type { Providers } from '../provider/providers.ts';
import type { JobQueue } from '../ports/job-queue.ts';
import type { ProgressFeed } from '../ports/progress-feed.ts';
import { Integration } from './integration.ts';
import { storeConnection } from './store-connection.ts';
import { OauthState } from './oauth-state.ts';
import { hashState } from './start-oauth.ts';

export type FinishRefusal =
  | Refusal<'OAUTH_STATE_MISMATCH' | 'OAUTH_STATE_EXPIRED' | 'OAUTH_CODE_USED'>
  | ExchangeRefusal;

/**
 * Ends an authorization: the state is used up whatever comes of it, the code is traded for credentials, and
 * these are stored together with the integration's new status.
 */
export async function finishOauth(
  ports: {
    em: EntityManager;
    providers: Providers;
    credentials: CredentialStore;
    jobs: JobQueue;
    progress: ProgressFeed;
    clock: Clock;
  },
  input: { viewer: Viewer; callbackUrl: URL },
): Promise<Integration | FinishRefusal> {
  const state = input.callbackUrl.searchParams.get('state') ?? '';
  const integrationId = await useState(ports, input.viewer, state);
  if (isRefusal(integrationId)) return integrationId;
  const integration = await ports.em.findOneOrFail(Integration, { id: integrationId });
  const provider = ports.providers.of(integration.provider);
  const granted = await provider.exchangeCode(input.callbackUrl, state);
  if (isRefusal(granted)) return granted;
  return storeConnection(ports, { ...input, integration, credentials: granted });
}

async function useState(
  { em, clock }: { em: EntityManager; clock: Clock },
  viewer: Viewer,
  state: string,
): Promise<string | Refusal<'OAUTH_STATE_MISMATCH' | 'OAUTH_STATE_EXPIRED' | 'OAUTH_CODE_USED'>> {
  const stateHash = hashState(state);
  const started = await em.findOne(OauthState, { stateHash });
  if (!started || started.sessionId !== viewer.sessionId) {
    return refuse(
      'OAUTH_STATE_MISMATCH',
      'This authorization was not started in this session. Start again with Login to set up integration.',
    );
  }
  const used = await em.nativeUpdate(
    OauthState,
    { stateHash, usedAt: null },
    { usedAt: clock.now() },
  );
  if (used === 0) {
    return refuse(
      'OAUTH_CODE_USED',
      'This authorization was already used. Start again if you are not connected.',
    );
  }
  if (started.expiresAt <= clock.now()) {
    return refuse(
      'OAUTH_STATE_EXPIRED',
      'The authorization took longer than ten minutes. Start again.',
    );
  }
  return started.integrationId;
}
