import type { Task } from 'graphile-worker';
import { z } from 'zod';

import { processDelivery } from '../domain/delivery/process-delivery.ts';
import type { ImportPorts } from '../domain/import/import-candidate.ts';
import { mustBeSetAside, WorkersLost } from './workers-lost.ts';

const Payload = z.object({ organizationId: z.uuid(), deliveryId: z.uuid(), ...WorkersLost });

/** Turns one kept delivery into an import. */
export function processDeliveryTask(portsFor: (organizationId: string) => ImportPorts): Task {
  return async (payload, { job }) => {
    const { organizationId, deliveryId, ...lost } = Payload.parse(payload);
    await processDelivery(portsFor(organizationId), {
      deliveryId,
      priority: job.priority === 0 ? 'live' : 'background',
      lastAttempt: job.attempts >= job.max_attempts,
      setAside: mustBeSetAside(lost),
    });
  };
}
