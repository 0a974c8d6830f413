import type { EntityManager } from '@mikro-orm/core';

import { newId } from '../base/entity.ts';
import type { Clock } from '../ports/clock.ts';
import type { JobQueue } from '../ports/job-queue.ts';
import type { ProviderEventType } from '../provider/provider-event.ts';
import type { ListedCandidacy } from '../provider/provider-connection.ts';
import type { ProgressFeed } from '../ports/progress-feed.ts';
import { isLaterThan } from '../import/happened-again.ts';
import { Import } from '../import/import.ts';
import type { ImportStep } from '../import/import-step.ts';
import { isSettled, openImport } from '../import/open-import.ts';
import { queueAgain } from '../import/queue-again.ts';
import { queueRun } from '../import/queue-run.ts';

/**
 * Opens an import for every one of these that has none, behind live ones, also for one that happened again since its
 * import: a hire that was undone and made again, a stage that was left and entered again. One that was skipped, since it
 * did not hold any more, runs again. Safe to repeat: each time that something happens has one import.
 */
export async function openMissedHires(
  ports: { em: EntityManager; jobs: JobQueue; progress: ProgressFeed; clock: Clock },
  input: {
    organizationId: string;
    integrationId: string;
    event: ProviderEventType;
    /** Empty for what is about no stage. */
    stageId: string;
    /** The candidates whom the provider lists as hired, or as in the stage. */
    listed: readonly ListedCandidacy[];
    /** How their stories begin. */
    firstStep: ImportStep;
  },
): Promise<void> {
  const { em, clock } = ports;
  const { organizationId, integrationId, event, stageId, listed } = input;
  const known = await em.find(
    Import,
    {
      integrationId,
      event,
      stageId,
      candidateId: { $in: listed.map(({ candidateId }) => candidateId) },
    },
    { orderBy: { occurrence: 'asc' } },
  );
  const latest = new Map(known.map((one) => [one.candidateId, one]));
  for (const one of latest.values()) {
    if (one.status === 'SKIPPED') await queueAgain(ports, one, 'CATCH_UP');
  }
  for (const { candidateId, happenedAt } of listed) {
    const before = latest.get(candidateId);
    if (before && !(isSettled(before) && isLaterThan(before, happenedAt))) continue;
    await em.fork().transactional(async (tx) => {
      const claim = newId();
      const opened = await openImport(tx, {
        hire: { integrationId, event, candidateId, stageId },
        organizationId,
        occurrence: (before?.occurrence ?? 0) + 1,
        claim,
        cause: 'CATCH_UP',
        firstStep: input.firstStep,
        at: clock.now(),
      });
      if (opened.claim === claim) await queueRun({ ...ports, em: tx }, opened, 'background');
    });
  }
}
