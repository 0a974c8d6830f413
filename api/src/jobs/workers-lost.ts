import { z } from 'zod';

/** In the payload of a job: how many workers ended without a word while they had it; see db/pg-worker-lives.ts. */
export const WorkersLost = { workersLost: z.int().default(0) };

/** A job that ended so many workers would end the next one too. */
const AT_MOST = 3;

export function mustBeSetAside({ workersLost }: { workersLost: number }): boolean {
  return workersLost >= AT_MOST;
}
