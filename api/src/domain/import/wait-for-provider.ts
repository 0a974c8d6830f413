import type { Outage } from '../base/failure.ts';
import type { Clock } from '../ports/clock.ts';
import type { JobQueue, Priority } from '../ports/job-queue.ts';
import type { Providers } from '../provider/providers.ts';
import { cureFor } from './import-cure.ts';
import type { ImportStory } from './import-story.ts';
import type { Import } from './import.ts';
import { nextTry } from './next-try.ts';

/**
 * Lets an import wait until the provider answers, and queues its next try with that. It stops only when the provider
 * has not answered for two weeks.
 */
export async function waitForProvider(
  ports: { clock: Clock; jobs: JobQueue; providers: Providers },
  record: Import,
  story: ImportStory,
  { outage, priority }: { outage: Outage; priority: Priority },
): Promise<void> {
  const { about } = await ports.providers.ofIntegration(record.integrationId);
  const now = ports.clock.now();
  const waitingSince = record.waitingSince ?? now;
  const tries = record.outageTries + 1;
  const { retryAfterMs, code, message } = outage;
  const nextTryAt = nextTry({ tries, waitingSince, now, retryAfterMs });
  story.end(message, 'FAILED');
  record.waitingSince = waitingSince;
  record.outageTries = tries;
  record.nextTryAt = nextTryAt;
  record.status = nextTryAt ? 'WAITING' : 'FAILED';
  record.finishedAt = nextTryAt ? null : now;
  record.problem = { code, message, cure: cureFor(code, about), retrying: nextTryAt !== null };
  await story.save(async (em) => {
    if (!nextTryAt) return;
    const { id: importId, organizationId, integrationId, claim } = record;
    const job = { importId, organizationId, integrationId, claim, priority, runAt: nextTryAt };
    await ports.jobs.retryImport(em, job);
  });
}
