import type { EntityManager } from '@mikro-orm/core';

import { isRefusal, Outage } from '../base/failure.ts';
import { SORA } from '../identity/actor.ts';
import { beginRun } from '../import/begin-run.ts';
import { happenedAgain } from '../import/happened-again.ts';
import { importCandidate, type ImportPorts } from '../import/import-candidate.ts';
import { Import } from '../import/import.ts';
import { happenedAgainStep, receivedStep } from '../import/import-step.ts';
import { isSettled, latestImport, openImport, type AnnouncedHire } from '../import/open-import.ts';
import { setAsideImport } from '../import/set-aside-import.ts';
import type { AboutProvider } from '../provider/about-provider.ts';
import { providerEvent } from '../provider/provider-event.ts';
import type { CandidateUnreadable } from '../provider/provider-connection.ts';
import type { Priority } from '../ports/job-queue.ts';
import { Listener } from '../workflow/listener.ts';
import { Delivery, type DeliveryOutcome } from './delivery.ts';

/**
 * Turns a kept delivery into an import, or into the reason why not. Safe to run again after a crash at any
 * point: the import belongs to the delivery that opened it, and every other delivery of the same hire joins it. A hire
 * that was undone and made again is another one: the provider's moment of it tells them apart, whatever deliveries say. While
 * the provider cannot tell, it is taken for another one, and its import finds out.
 * `setAside`: its import is not run any more, since it took worker after worker down.
 */
export async function processDelivery(
  ports: ImportPorts,
  input: { deliveryId: string; priority: Priority; lastAttempt: boolean; setAside?: boolean },
): Promise<void> {
  const delivery = await ports.em.findOne(Delivery, { id: input.deliveryId });
  if (!delivery || delivery.outcome !== 'QUEUED' || !delivery.event || !delivery.candidateId)
    return;
  if (!(await someoneListens(ports.em, delivery))) {
    const { label } = providerEvent(delivery.event);
    return end(ports, delivery, 'IGNORED', `No workflow listens for “${label}”.`);
  }
  const opened = await importFor(ports, delivery, input);
  if (isRefusal(opened)) return end(ports, delivery, 'FAILED', opened.message);
  if (opened.claim !== delivery.id) {
    return end(
      ports,
      delivery,
      'ALREADY_IMPORTED',
      'Another delivery of the same event came first.',
    );
  }
  if (input.setAside) {
    await setAsideImport(ports, { importId: opened.id, claim: delivery.id });
    return endAsImported(ports, delivery, opened.id);
  }
  try {
    await importCandidate(ports, {
      importId: opened.id,
      claim: delivery.id,
      priority: input.priority,
      lastAttempt: input.lastAttempt,
    });
  } catch (error) {
    if (input.lastAttempt) await endAsImported(ports, delivery, opened.id);
    throw error;
  }
  await endAsImported(ports, delivery, opened.id);
}

/** A stage change counts only when the stage is one that somebody listens to. */
async function someoneListens(em: EntityManager, delivery: Delivery): Promise<boolean> {
  const listeners = await em.count(Listener, {
    integrationId: delivery.integrationId,
    event: delivery.event as NonNullable<Delivery['event']>,
    $or: [{ stageId: null }, { stageId: delivery.stageId ?? '' }],
  });
  return listeners > 0;
}

/** The import that deals with the delivery: a new one, one that came to nothing and is opened again, or one to join. */
async function importFor(
  ports: ImportPorts,
  delivery: Delivery,
  { lastAttempt }: { lastAttempt: boolean },
): Promise<Import | CandidateUnreadable> {
  const hire: AnnouncedHire = {
    integrationId: delivery.integrationId,
    event: delivery.event as NonNullable<Delivery['event']>,
    candidateId: delivery.candidateId as string,
    stageId: stageOfHire(delivery),
  };
  const settled = await latestSettled(ports.em, hire);
  const { about } = await ports.providers.ofIntegration(delivery.integrationId);
  const isNews = settled && settled.claim !== delivery.id && !knows(settled, delivery);
  const again = isNews ? await happenedAgain(ports, settled) : false;
  if (isRefusal(again)) return again;
  return ports.em.transactional(async (em) => {
    const latest = await latestImport(em, hire);
    const opened =
      latest && !(again && latest.id === settled?.id)
        ? await join(em, latest, delivery, { about, lastAttempt, at: ports.clock.now() })
        : await openImport(em, {
            hire,
            organizationId: delivery.organizationId,
            occurrence: (latest?.occurrence ?? 0) + 1,
            claim: delivery.id,
            cause: 'DELIVERY',
            firstStep: latest
              ? happenedAgainStep(delivery, latest, { about, isCertain: again === true })
              : receivedStep(delivery, about),
            at: ports.clock.now(),
          });
    em.assign(delivery, { importId: opened.id });
    await ports.progress.announce(em, {
      topic: 'import',
      organizationId: opened.organizationId,
      id: opened.id,
    });
    return opened;
  });
}

/** The import of the last time, when all is done about it. */
async function latestSettled(em: EntityManager, hire: AnnouncedHire): Promise<Import | null> {
  const latest = await em.findOne(Import, hire, {
    orderBy: { occurrence: 'desc' },
    refresh: true,
  });
  return latest && isSettled(latest) ? latest : null;
}

/** What arrived before the candidate was read is in what was read. */
function knows({ readAt }: Import, { receivedAt }: Delivery): boolean {
  return readAt !== null && receivedAt <= readAt;
}

async function join(
  em: EntityManager,
  latest: Import,
  delivery: Delivery,
  { about, lastAttempt, at }: { about: AboutProvider; lastAttempt: boolean; at: Date },
): Promise<Import> {
  if (latest.claim === delivery.id) return latest;
  if (latest.status === 'RUNNING' && latest.readAt && !knows(latest, delivery) && !lastAttempt) {
    // What is saved in this moment may be older than this delivery: only then can it be told.
    throw new Outage('An import of the same hire is running.', { retryable: true });
  }
  // What this delivery's own import came to stays so; only news opens it again.
  if (['FAILED', 'SKIPPED', 'NEEDS_DECISION'].includes(latest.status)) {
    const firstStep = receivedStep(delivery, about);
    await beginRun(em, latest, {
      claim: delivery.id,
      cause: 'DELIVERY',
      actor: SORA,
      firstStep,
      at,
    });
  }
  return latest;
}

/** Only a stage change is about a stage; a hire is one hire wherever it happened. */
function stageOfHire(delivery: Delivery): string {
  return delivery.event === 'CANDIDATE_STAGE_CHANGE' ? (delivery.stageId ?? '') : '';
}

const OUTCOMES: Partial<Record<Import['status'], [DeliveryOutcome, string]>> = {
  WAITING: ['QUEUED', 'Waiting for the provider.'],
  COMPLETED: ['IMPORTED', 'Imported.'],
  SKIPPED: ['IGNORED', 'There was nothing to import.'],
  NEEDS_DECISION: ['FAILED', 'Someone has to decide who this is.'],
  CLOSED: ['IGNORED', 'The import was closed.'],
  FAILED: ['FAILED', 'The import failed.'],
};

async function endAsImported(ports: ImportPorts, delivery: Delivery, importId: string) {
  const ended = await ports.em.findOneOrFail(Import, { id: importId }, { refresh: true });
  const [outcome, detail] = OUTCOMES[ended.status] ?? ['ALREADY_IMPORTED', 'Replaced by a retry.'];
  await end(ports, delivery, outcome, detail);
}

async function end(
  ports: ImportPorts,
  delivery: Delivery,
  outcome: DeliveryOutcome,
  detail: string,
): Promise<void> {
  await ports.em.transactional(async (em) => {
    await em.nativeUpdate(
      Delivery,
      { id: delivery.id },
      { outcome, detail, processedAt: ports.clock.now() },
    );
    await ports.progress.announce(em, {
      topic: 'integration',
      organizationId: delivery.organizationId,
      id: delivery.integrationId,
    });
  });
}
