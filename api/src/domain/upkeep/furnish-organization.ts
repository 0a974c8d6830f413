import type { EntityManager } from '@mikro-orm/core';

import { newId } from '../base/entity.ts';
import { Integration } from '../integration/integration.ts';
import type { Clock } from '../ports/clock.ts';
import { Workflow } from '../workflow/workflow.ts';

/** What a new organization starts with: an integration to connect, and the workflow Onboarding. */
export async function furnishOrganization(
  { em, clock }: { em: EntityManager; clock: Clock },
  organizationId: string,
): Promise<void> {
  em.create(Integration, {
    id: newId(),
    organizationId,
    provider: 'LEVER',
    status: 'NOT_CONNECTED',
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
  });
  em.create(Workflow, {
    id: newId(),
    organizationId,
    name: 'Onboarding',
    description: 'What a new employee goes through before and after the first day.',
    createdAt: clock.now(),
  });
  await em.flush();
}
