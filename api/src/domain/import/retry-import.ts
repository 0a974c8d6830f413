import type { EntityManager } from '@mikro-orm/core';

import { newId } from '../base/entity.ts';
import { isRefusal, refuse, type Refusal } from '../base/failure.ts';
import { actorOf } from '../identity/actor.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { Clock } from '../ports/clock.ts';
import type { JobQueue } from '../ports/job-queue.ts';
import type { ProgressFeed } from '../ports/progress-feed.ts';
import type { Providers } from '../provider/providers.ts';
import { beginRun } from './begin-run.ts';
import type { Import } from './import.ts';
import { lockImport } from './lock-import.ts';
import { queueRun } from './queue-run.ts';
import { retryInstructions, type RetryOptions } from './retry-instructions.ts';

/** No step takes nearly as long; an import that says nothing for so long has no one working on it. */
const STUCK_AFTER_MS = 10 * 60 * 1000;

/**
 * Runs an import once more from the start; the runs before stay as they were. One that is complete runs again only when
 * it is said to: it then brings its employee to what the provider says now.
 */
export async function retryImport(
  ports: {
    em: EntityManager;
    providers: Providers;
    jobs: JobQueue;
    progress: ProgressFeed;
    clock: Clock;
  },
  input: { viewer: Viewer; importId: string; evenIfComplete: boolean } & RetryOptions,
): Promise<Import | Refusal<'IMPORT_NOT_FOUND' | 'IMPORT_NOT_RETRYABLE'>> {
  return ports.em.transactional(async (em) => {
    const record = await lockImport(em, input.importId);
    if (!record) return refuse('IMPORT_NOT_FOUND', 'Import not found in your organization.');
    const refusal = whyNotNow(record, ports.clock.now(), input.evenIfComplete);
    if (refusal) return refusal;
    const instructions = await retryInstructions(
      { ...ports, em },
      record,
      input,
      actorOf(input.viewer),
    );
    if (isRefusal(instructions)) return instructions;
    await beginRun(em, record, {
      claim: newId(),
      cause: 'RETRY',
      actor: actorOf(input.viewer),
      instructions,
      at: ports.clock.now(),
    });
    await queueRun({ ...ports, em }, record, 'live');
    return record;
  });
}

function whyNotNow(
  record: Import,
  now: Date,
  evenIfComplete: boolean,
): Refusal<'IMPORT_NOT_RETRYABLE'> | null {
  if (['FAILED', 'SKIPPED', 'WAITING', 'NEEDS_DECISION', 'CLOSED'].includes(record.status))
    return null;
  if (record.status === 'COMPLETED') {
    return evenIfComplete
      ? null
      : refuse(
          'IMPORT_NOT_RETRYABLE',
          'This import is complete. To run it again all the same, set evenIfComplete.',
        );
  }
  const waiting = record.status === 'QUEUED' && record.problem !== null;
  const stuck = now.getTime() - record.updatedAt.getTime() > STUCK_AFTER_MS;
  return waiting || stuck
    ? null
    : refuse('IMPORT_NOT_RETRYABLE', 'This import is already running.');
}
