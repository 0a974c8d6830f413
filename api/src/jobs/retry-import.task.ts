import type { Task } from 'graphile-worker';
import { z } from 'zod';

import { importCandidate, type ImportPorts } from '../domain/import/import-candidate.ts';

const Payload = z.object({
  organizationId: z.uuid(),
  importId: z.uuid(),
  claim: z.uuid(),
  priority: z.enum(['live', 'background']).default('live'),
});

/** Runs an import that no delivery runs: somebody asked for it, or it is caught up on. */
export function retryImportTask(portsFor: (organizationId: string) => ImportPorts): Task {
  return async (payload, { job }) => {
    const { organizationId, importId, claim, priority } = Payload.parse(payload);
    await importCandidate(portsFor(organizationId), {
      importId,
      claim,
      priority,
      lastAttempt: job.attempts >= job.max_attempts,
    });
  };
}
