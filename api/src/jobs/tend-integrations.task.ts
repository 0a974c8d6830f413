import type { Task } from 'graphile-worker';
import { z } from 'zod';

import { tendIntegration } from '../domain/upkeep/tend-integration.ts';

const Connected = z.object({ organizationId: z.uuid(), integrationId: z.uuid() });

/** Every hour: two jobs for each connection, so that one that fails keeps nothing else waiting. */
export function tendIntegrationsTask(connected: () => Promise<readonly object[]>): Task {
  return async (_payload, { addJob }) => {
    for (const integration of await connected()) {
      const { integrationId } = Connected.parse(integration);
      await addJob('tend-integration', integration, {
        jobKey: `tend:${integrationId}`,
        flags: [integrationId],
      });
      await addJob('compare-hires', integration, {
        jobKey: `compare:${integrationId}`,
        priority: 10,
        flags: [integrationId],
      });
    }
  };
}

/** Tends one connection. */
export function tendIntegrationTask(
  portsFor: (organizationId: string) => Parameters<typeof tendIntegration>[0],
): Task {
  return async (payload) => {
    const { organizationId, integrationId } = Connected.parse(payload);
    await tendIntegration(portsFor(organizationId), { integrationId });
  };
}
