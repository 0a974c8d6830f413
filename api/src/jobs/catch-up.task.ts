import type { Task } from 'graphile-worker';
import { z } from 'zod';

import { catchUp } from '../domain/upkeep/catch-up.ts';

const Payload = z.object({
  organizationId: z.uuid(),
  integrationId: z.uuid(),
  since: z.coerce.date(),
});

/** Imports what was missed while a connection was lost. */
export function catchUpTask(
  portsFor: (organizationId: string) => Parameters<typeof catchUp>[0],
): Task {
  return async (payload) => {
    const input = Payload.parse(payload);
    await catchUp(portsFor(input.organizationId), input);
  };
}
