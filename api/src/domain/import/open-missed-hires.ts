import type { EntityManager } from '@mikro-orm/core';

import { newId } from '../entity.ts';
import type { Clock, JobQueue, ListedHire, ProgressFeed } from '../ports.ts';
import { Listener } from '../workflow/listener.ts';
import { isLaterThan } from './happened-again.ts';
import { Import } from './import.ts';
import type { ImportStep } from './import-step.ts';
import { isSettled } from './open-import.ts';
import { queueAgain } from './queue-again.ts';

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
  for (const one of latest.values()) if (one.status === 'SKIPPED') await queueAgain(ports, one);
  const now = clock.now();
  for (const { candidateId, happenedAt } of hired) {
    const before = latest.get(candidateId);
    if (before && !(isSettled(before) && isLaterThan(before, happenedAt))) continue;
    const missed = em.create(Import, {
      id: newId(),
      organizationId,
      integrationId,
      event: EVENT,
      stageId: '',
      candidateId,
      occurrence: (before?.occurrence ?? 0) + 1,
      claim: newId(),
      candidateName: null,
      status: 'QUEUED',
      attempts: 0,
      steps: [input.firstStep],
      mappedValues: [],
      mappingVersion: null,
      instructions: {},
      cause: 'CATCH_UP',
      problem: null,
      closed: null,
      happenedAt: null,
      readAt: null,
      employeeId: null,
      employeeCreated: null,
      createdAt: now,
      updatedAt: now,
      finishedAt: null,
    });
    await queueAgain(ports, missed);
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
