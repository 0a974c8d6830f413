import { createHash, randomBytes } from 'node:crypto';

import type { EntityManager } from '@mikro-orm/core';

import { refuse, type Refusal } from '../base/failure.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { Clock } from '../ports/clock.ts';
import type { Providers } from '../provider/providers.ts';
import { findIntegration, type IntegrationNotFound } from './find-integration.ts';
import { OauthState } from './oauth-state.ts';

const STATE_LIFETIME_MS = 10 * 60 * 1000;

/** The stored form of a state, so that reading the database does not give anyone a usable one. */
export function hashState(state: string): string {
  return createHash('sha256').update(state).digest('hex');
}

/** Begins an authorization at the provider and gives the page on which to accept it. */
export async function startOauth(
  { em, providers, clock }: { em: EntityManager; providers: Providers; clock: Clock },
  input: { viewer: Viewer; integrationId: string },
): Promise<{ authorizationUrl: string } | IntegrationNotFound | Refusal<'OAUTH_NOT_SUPPORTED'>> {
  const integration = await findIntegration(em, input.integrationId);
  if ('refused' in integration) return integration;
  const state = randomBytes(32).toString('base64url');
  const provider = providers.of(integration.provider);
  const authorizationUrl = provider.authorizationUrl(state);
  if (authorizationUrl === null) {
    return refuse(
      'OAUTH_NOT_SUPPORTED',
      `${provider.about.label} cannot be connected by OAuth. Use an API key.`,
    );
  }
  const now = clock.now();
  await em.nativeDelete(OauthState, {
    expiresAt: { $lt: new Date(now.getTime() - STATE_LIFETIME_MS) },
  });
  await em.insert(OauthState, {
    stateHash: hashState(state),
    organizationId: integration.organizationId,
    integrationId: integration.id,
    sessionId: input.viewer.sessionId,
    expiresAt: new Date(now.getTime() + STATE_LIFETIME_MS),
    usedAt: null,
  });
  return { authorizationUrl };
}
