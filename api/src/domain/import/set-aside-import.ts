import type { EntityManager } from '@mikro-orm/core';

import type { Clock } from '../ports/clock.ts';
import type { ProgressFeed } from '../ports/progress-feed.ts';
import type { Providers } from '../provider/providers.ts';
import { latestRun } from './begin-run.ts';
import { endImport } from './end-import.ts';
import { Import } from './import.ts';
import { ImportStory, ImportTakenOver } from './import-story.ts';

/**
 * Ends an import whose work took the worker down with it again and again, so that it does not take down the next
 * one. Does nothing when `claim` no longer owns the import, or when it has ended.
 */
export async function setAsideImport(
  ports: {
    readonly em: EntityManager;
    readonly providers: Providers;
    readonly progress: ProgressFeed;
    readonly clock: Clock;
  },
  input: { importId: string; claim: string },
): Promise<void> {
  const record = await ports.em.findOne(Import, { id: input.importId }, { refresh: true });
  if (!record || record.claim !== input.claim) return;
  const run = await latestRun(ports.em, record);
  try {
    await endImport(ports, record, new ImportStory({ record, run }, ports), {
      code: 'WORKER_LOST',
      message: 'Sora stopped unexpectedly three times during this import, so it was set aside.',
    });
  } catch (error) {
    if (!(error instanceof ImportTakenOver)) throw error;
  }
}
