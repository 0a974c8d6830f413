import type { EntityManager } from '@mikro-orm/core';

import { newId } from '../base/entity.ts';
import { Integration } from '../integration/integration.ts';
import type { Clock } from '../ports/clock.ts';
import type { ProviderKey } from '../provider/registry.ts';
import { Workflow } from '../workflow/workflow.ts';

/**
 * What an organization starts with: an integration for each provider, to connect, and the workflow Onboarding. Only
 * what is missing is made, and the workflow only with the first integration.
 */
export async function furnishOrganization(
  { em, clock }: { em: EntityManager; clock: Clock },
  organizationId: string,
  providers: readonly ProviderKey[],
): Promise<void> {
  const there = await em.find(Integration, { organizationId }, { fields: ['provider'] });
  const known = new Set(there.map(({ provider }) => provider));
  for (const provider of providers.filter((key) => !known.has(key))) {
    em.create(Integration, notConnected(organizationId, provider));
  }
  if (there.length === 0) {
    em.create(Workflow, {
      id: newId(),
      organizationId,
      name: 'Onboarding',
      description: 'Everything a new employee does before and after the first day.',
      createdAt: clock.now(),
    });
  }
  await em.flush();
}

function notConnected(organizationId: string, provider: ProviderKey) {
  return {
    id: newId(),
    organizationId,
    provider,
    status: 'NOT_CONNECTED' as const,
    connectionMethod: null,
    environment: null,
    connectedAt: null,
    connectedBy: null,
    validatedAt: null,
    validatedBy: null,
    checks: [],
    problem: null,
    grantedAt: null,
    renewedAt: null,
    lostAt: null,
  };
}
