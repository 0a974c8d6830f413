import type { Task } from 'graphile-worker';
import { z } from 'zod';

import { importCandidate, type ImportPorts } from '../domain/import/import-candidate.ts';

const Payload = z.object({ organizationId: z.uuid(), importId: z.uuid(), claim: z.uuid() });

/** Runs an import again because somebody asked for it. */
export function retryImportTask(portsFor: (organizationId: string) => ImportPorts): Task {
  return async (payload, { job }) => {
    const { organizationId, importId, claim } = Payload.parse(payload);
    await importCandidate(portsFor(organizationId), {
      importId,
      claim,
      lastAttempt: job.attempts >= job.max_attempts,
    });
  };
}
