import type { EntityManager } from '@mikro-orm/core';

import { isRefusal, Outage } from '../base/failure.ts';
import type { ImportStep } from '../import/import-step.ts';
import type { Clock } from '../ports/clock.ts';
import type { JobQueue } from '../ports/job-queue.ts';
import type { ProgressFeed } from '../ports/progress-feed.ts';
import type { CredentialsRefusal, ProviderConnection } from '../provider/provider-connection.ts';
import type { ProviderEventType } from '../provider/provider-event.ts';
import { Listener } from '../workflow/listener.ts';
import { openMissedHires } from './open-missed-hires.ts';

/** What brings people into workflows; null as the stage for what is about none. */
interface ListenedTo {
  readonly event: ProviderEventType;
  readonly stageId: string | null;
  readonly since: Date;
}

/** What is listened to, each once, with the moment since which it is. Anyone from before is no one's business. */
export async function listenedTo(
  em: EntityManager,
  integrationId: string,
): Promise<readonly ListenedTo[]> {
  const listeners = await em.find(
    Listener,
    { integrationId },
    { orderBy: { createdAt: 'asc' }, disableIdentityMap: true },
  );
  const first = new Map<string, ListenedTo>();
  for (const { event, stageId, createdAt } of listeners) {
    const key = `${event} ${stageId ?? ''}`;
    if (!first.has(key)) first.set(key, { event, stageId, since: createdAt });
  }
  return [...first.values()];
}

/** How a look for missed people ended: nothing in the way, a connection that is not accepted, or an outage. */
type Looked = CredentialsRefusal | Outage | null;

/**
 * Opens an import for everybody whom the provider lists and who never reached us, for all that is listened to. What
 * fails for one thing that is listened to keeps the others from nothing; hires come first.
 */
export async function openMissedByListeners(
  ports: { em: EntityManager; jobs: JobQueue; progress: ProgressFeed; clock: Clock },
  input: {
    organizationId: string;
    integrationId: string;
    connection: ProviderConnection;
    listened: readonly ListenedTo[];
    since: Date;
    until?: Date;
    /** How their stories begin. */
    firstStep: (event: ProviderEventType) => ImportStep;
  },
): Promise<Looked> {
  const { organizationId, integrationId, connection, until } = input;
  let failed: Outage | null = null;
  const hiresFirst = input.listened.toSorted(
    (a, b) => Number(a.stageId !== null) - Number(b.stageId !== null),
  );
  for (const { event, stageId, since: listening } of hiresFirst) {
    const since = new Date(Math.max(input.since.getTime(), listening.getTime()));
    if (until && since >= until) continue;
    const listed = await (
      stageId ? connection.enteredSince(stageId, since, until) : connection.hiredSince(since, until)
    ).catch(outageOfProvider);
    if (listed instanceof Outage) {
      failed ??= listed;
      continue;
    }
    if (isRefusal(listed)) return listed;
    const firstStep = input.firstStep(event);
    const what = { event, stageId: stageId ?? '', firstStep };
    await openMissedHires(ports, { organizationId, integrationId, ...what, listed });
  }
  return failed;
}

function outageOfProvider(error: unknown): Outage {
  if (error instanceof Outage && error.code !== 'DATABASE_OUTAGE') return error;
  throw error;
}
