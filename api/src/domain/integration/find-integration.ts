import type { EntityManager } from '@mikro-orm/core';

import { refuse, type Refusal } from '../base/failure.ts';
import { Integration } from './integration.ts';

export type IntegrationNotFound = Refusal<'INTEGRATION_NOT_FOUND'>;
export type IntegrationNotConnected = Refusal<'INTEGRATION_NOT_CONNECTED'>;

/** The organization's integration with this id, or the refusal to return. */
export async function findIntegration(
  em: EntityManager,
  integrationId: string,
): Promise<Integration | IntegrationNotFound> {
  return (
    (await em.findOne(Integration, { id: integrationId })) ??
    refuse('INTEGRATION_NOT_FOUND', 'There is no such integration in your organization.')
  );
}

/** The same, and it must be connected. */
export async function findConnectedIntegration(
  em: EntityManager,
  integrationId: string,
): Promise<Integration | IntegrationNotFound | IntegrationNotConnected> {
  const integration = await findIntegration(em, integrationId);
  if ('refused' in integration || integration.status !== 'NOT_CONNECTED') return integration;
  return refuse(
    'INTEGRATION_NOT_CONNECTED',
    'Lever is not connected. Connect it in Settings > Integrations > Lever first.',
  );
}

/** The same, for callers that only ask the provider: what is not there is not connected either. */
export async function findIntegrationToAsk(
  em: EntityManager,
  integrationId: string,
): Promise<Integration | IntegrationNotConnected> {
  const integration = await findConnectedIntegration(em, integrationId);
  if (!('refused' in integration)) return integration;
  return refuse('INTEGRATION_NOT_CONNECTED', integration.message);
}
