import type { EntityManager } from '@mikro-orm/core';

import { newId } from '../entity.ts';
import { importCandidate, type ImportPorts } from '../import/import-candidate.ts';
import { Import, type ImportInstructions } from '../import/import.ts';
import { receivedStep } from '../import/import-step.ts';
import { providerEvent } from '../integration/provider-event.ts';
import { Listener } from '../workflow/listener.ts';
import { Delivery, type DeliveryOutcome } from './delivery.ts';

/**
 * Turns a kept delivery into an import, or into the reason why not. Safe to run again after a crash at any
 * point: the import belongs to the delivery that opened it, and every other delivery of the same hire joins it.
 */
export async function processDelivery(
  ports: ImportPorts,
  input: { deliveryId: string; lastAttempt: boolean },
): Promise<void> {
  const delivery = await ports.em.findOne(Delivery, { id: input.deliveryId });
  if (!delivery || delivery.outcome !== 'QUEUED' || !delivery.event || !delivery.candidateId)
    return;
  if (!(await someoneListens(ports.em, delivery))) {
    const { label } = providerEvent(delivery.event);
    return end(ports, delivery, 'IGNORED', `No workflow listens to “${label}”.`);
  }
  const opened = await openImport(ports, delivery);
  if (opened.claim !== delivery.id) {
    return end(
      ports,
      delivery,
      'ALREADY_IMPORTED',
      'Another delivery of the same event came first.',
    );
  }
  try {
    await importCandidate(ports, {
      importId: opened.id,
      claim: delivery.id,
      priority: 'live',
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

async function openImport(ports: ImportPorts, delivery: Delivery): Promise<Import> {
  const now = ports.clock.now();
  const hire = {
    integrationId: delivery.integrationId,
    event: delivery.event as NonNullable<Delivery['event']>,
    candidateId: delivery.candidateId as string,
    stageId: stageOfHire(delivery),
  };
  return ports.em.transactional(async (em) => {
    await em.upsert(
      Import,
      {
        ...hire,
        id: newId(),
        organizationId: delivery.organizationId,
        claim: delivery.id,
        status: 'QUEUED',
        attempts: 0,
        steps: [receivedStep(delivery)],
        mappedValues: [],
        instructions: {},
        createdAt: now,
        updatedAt: now,
      },
      {
        onConflictFields: ['integrationId', 'event', 'candidateId', 'stageId'],
        onConflictAction: 'ignore',
      },
    );
    const opened = await em.findOneOrFail(Import, hire, { refresh: true });
    const over = opened.status === 'FAILED' || opened.status === 'SKIPPED';
    // What this delivery's own import came to stays so; only news opens it again.
    if (over && opened.claim !== delivery.id) {
      em.assign(opened, {
        claim: delivery.id,
        status: 'QUEUED',
        attempts: 0,
        steps: [receivedStep(delivery)],
        instructions: whoItIs(opened.instructions),
        problem: null,
        finishedAt: null,
      });
    }
    em.assign(delivery, { importId: opened.id });
    await ports.progress.announce(em, {
      topic: 'import',
      organizationId: opened.organizationId,
      id: opened.id,
    });
    return opened;
  });
}

/** Who it is was decided for good; how to run was decided for the run that is over. */
function whoItIs({ employee }: ImportInstructions): ImportInstructions {
  return employee ? { employee } : {};
}

/** Only a stage change is about a stage; a hire is one hire wherever it happened. */
function stageOfHire(delivery: Delivery): string {
  return delivery.event === 'CANDIDATE_STAGE_CHANGE' ? (delivery.stageId ?? '') : '';
}

const OUTCOMES: Partial<Record<Import['status'], [DeliveryOutcome, string]>> = {
  COMPLETED: ['IMPORTED', 'Imported.'],
  SKIPPED: ['IGNORED', 'There was nothing to import.'],
  FAILED: ['FAILED', 'The import stopped with a problem.'],
};

async function endAsImported(ports: ImportPorts, delivery: Delivery, importId: string) {
  const ended = await ports.em.findOneOrFail(Import, { id: importId }, { refresh: true });
  const [outcome, detail] = OUTCOMES[ended.status] ?? [
    'ALREADY_IMPORTED',
    'Taken over by a retry.',
  ];
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
