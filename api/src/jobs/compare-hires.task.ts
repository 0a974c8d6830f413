import type { Task } from 'graphile-worker';
import { z } from 'zod';

import { compareHires } from '../domain/upkeep/compare-hires.ts';

const Payload = z.object({ organizationId: z.uuid(), integrationId: z.uuid() });

/** Imports the hires that never reached us. */
export function compareHiresTask(
  portsFor: (organizationId: string) => Parameters<typeof compareHires>[0],
): Task {
  return async (payload) => {
    const input = Payload.parse(payload);
    await compareHires(portsFor(input.organizationId), input);
  };
}
