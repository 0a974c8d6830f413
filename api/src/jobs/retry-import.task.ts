import type { Task } from 'graphile-worker';
import { z } from 'zod';

import { importCandidate, type ImportPorts } from '../domain/import/import-candidate.ts';
import { setAsideImport } from '../domain/import/set-aside-import.ts';
import { mustBeSetAside, WorkersLost } from './workers-lost.ts';

const Payload = z.object({
  organizationId: z.uuid(),
  importId: z.uuid(),
  claim: z.uuid(),
  priority: z.enum(['live', 'background']).default('live'),
  ...WorkersLost,
});

/** Runs an import that no delivery runs: somebody asked for it, or it is caught up on. */
export function retryImportTask(portsFor: (organizationId: string) => ImportPorts): Task {
  return async (payload, { job }) => {
    const { organizationId, importId, claim, priority, ...lost } = Payload.parse(payload);
    const ports = portsFor(organizationId);
    if (mustBeSetAside(lost)) return setAsideImport(ports, { importId, claim });
    await importCandidate(ports, {
      importId,
      claim,
      priority,
      lastAttempt: job.attempts >= job.max_attempts,
    });
  };
}
