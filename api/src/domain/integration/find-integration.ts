import type { EntityManager } from '@mikro-orm/core';

import { refuse, type Refusal } from '../base/failure.ts';
import { settingsOf } from '../provider/about-provider.ts';
import type { Providers } from '../provider/providers.ts';
import { Integration } from './integration.ts';

interface FindingPorts {
  readonly em: EntityManager;
  readonly providers: Providers;
}

export type IntegrationNotFound = Refusal<'INTEGRATION_NOT_FOUND'>;
export type IntegrationNotConnected = Refusal<'INTEGRATION_NOT_CONNECTED'>;

/** The organization's integration with this id, or the refusal to return. */
export async function findIntegration(
  em: EntityManager,
  integrationId: string,
): Promise<Integration | IntegrationNotFound> {
  return (
    (await em.findOne(Integration, { id: integrationId })) ??
    refuse('INTEGRATION_NOT_FOUND', 'Integration not found in your organization.')
  );
}

/** The same, and it must be connected. */
export async function findConnectedIntegration(
  { em, providers }: FindingPorts,
  integrationId: string,
): Promise<Integration | IntegrationNotFound | IntegrationNotConnected> {
  const integration = await findIntegration(em, integrationId);
  if ('refused' in integration || integration.status !== 'NOT_CONNECTED') return integration;
  const { label } = providers.of(integration.provider).about;
  return refuse(
    'INTEGRATION_NOT_CONNECTED',
    `${label} is not connected. Connect it in ${settingsOf({ label })} first.`,
  );
}

/** The same, for callers that only ask the provider: what is not there is not connected either. */
export async function findIntegrationToAsk(
  ports: FindingPorts,
  integrationId: string,
): Promise<Integration | IntegrationNotConnected> {
  const integration = await findConnectedIntegration(ports, integrationId);
  if (!('refused' in integration)) return integration;
  return refuse('INTEGRATION_NOT_CONNECTED', integration.message);
}
