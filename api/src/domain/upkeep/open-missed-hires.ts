import type { EntityManager } from '@mikro-orm/core';

import { newId } from '../base/entity.ts';
import type { Clock } from '../ports/clock.ts';
import type { JobQueue } from '../ports/job-queue.ts';
import type { ListedHire } from '../provider/provider-connection.ts';
import type { ProgressFeed } from '../ports/progress-feed.ts';
import { Listener } from '../workflow/listener.ts';
import { isLaterThan } from '../import/happened-again.ts';
import { Import } from '../import/import.ts';
import type { ImportStep } from '../import/import-step.ts';
import { isSettled, openImport } from '../import/open-import.ts';
import { queueAgain } from '../import/queue-again.ts';
import { queueRun } from '../import/queue-run.ts';

const EVENT = 'CANDIDATE_HIRED';

/**
 * Opens an import for every one of these hires that has none, behind live ones, also for one that was undone and made
 * again since its import. One that was skipped, since the hire had been undone, runs again. Safe to repeat: each time
 * that somebody is hired has one import.
 */
export async function openMissedHires(
  ports: { em: EntityManager; jobs: JobQueue; progress: ProgressFeed; clock: Clock },
  input: {
    organizationId: string;
    integrationId: string;
    /** The candidates whom the provider lists as hired. */
    hired: readonly ListedHire[];
    /** How their stories begin. */
    firstStep: ImportStep;
  },
): Promise<void> {
  const { em, clock } = ports;
  const { organizationId, integrationId, hired } = input;
  const known = await em.find(
    Import,
    {
      integrationId,
      event: EVENT,
      candidateId: { $in: hired.map(({ candidateId }) => candidateId) },
    },
    { orderBy: { occurrence: 'asc' } },
  );
  const latest = new Map(known.map((one) => [one.candidateId, one]));
  for (const one of latest.values()) {
    if (one.status === 'SKIPPED') await queueAgain(ports, one, 'CATCH_UP');
  }
  for (const { candidateId, happenedAt } of hired) {
    const before = latest.get(candidateId);
    if (before && !(isSettled(before) && isLaterThan(before, happenedAt))) continue;
    await em.transactional(async (tx) => {
      const claim = newId();
      const opened = await openImport(tx, {
        hire: { integrationId, event: EVENT, candidateId, stageId: '' },
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

/** Since when hires enter a workflow; null when they enter none. Anyone who was hired before is no one's business. */
export async function listeningSince(
  em: EntityManager,
  integrationId: string,
): Promise<Date | null> {
  const [first] = await em.find(
    Listener,
    { integrationId, event: EVENT },
    { orderBy: { createdAt: 'asc' }, limit: 1 },
  );
  return first?.createdAt ?? null;
}
