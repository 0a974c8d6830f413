import { LockMode, type EntityManager } from '@mikro-orm/core';

import { newId } from '../entity.ts';
import type { ProviderEventType } from '../integration/provider-event.ts';
import type { ImportStep } from './import-step.ts';
import { Import, type ImportInstructions } from './import.ts';

/** What was announced: it has one import for each time that it happened. */
export interface AnnouncedHire {
  readonly integrationId: string;
  readonly event: ProviderEventType;
  readonly candidateId: string;
  readonly stageId: string;
}

export function hireOf({
  integrationId,
  event,
  candidateId,
  stageId,
}: AnnouncedHire): AnnouncedHire {
  return { integrationId, event, candidateId, stageId };
}

/** The import of the last time, locked until `em`'s transaction ends; null when nothing was announced before. */
export async function latestImport(em: EntityManager, hire: AnnouncedHire): Promise<Import | null> {
  return em.findOne(Import, hireOf(hire), {
    orderBy: { occurrence: 'desc' },
    lockMode: LockMode.PESSIMISTIC_WRITE,
    refresh: true,
  });
}

/** Whether all is done about it; any other import reads the candidate once more, or waits for a person. */
export function isSettled({ status }: Import): boolean {
  return status === 'COMPLETED' || status === 'CLOSED';
}

/** Opens the import of a hire, or joins the one that somebody else has opened for the same time. */
export async function openImport(
  em: EntityManager,
  input: {
    hire: AnnouncedHire;
    organizationId: string;
    occurrence: number;
    claim: string;
    firstStep: ImportStep;
    at: Date;
  },
): Promise<Import> {
  const { organizationId, occurrence, claim, firstStep, at } = input;
  const hire = { ...hireOf(input.hire), occurrence };
  await em.upsert(
    Import,
    {
      ...hire,
      id: newId(),
      organizationId,
      claim,
      status: 'QUEUED',
      attempts: 0,
      steps: [firstStep],
      mappedValues: [],
      instructions: {},
      createdAt: at,
      updatedAt: at,
    },
    {
      onConflictFields: ['integrationId', 'event', 'candidateId', 'stageId', 'occurrence'],
      onConflictAction: 'ignore',
    },
  );
  return em.findOneOrFail(Import, hire, { refresh: true });
}

/** Opens an import again that came to nothing, for news of its hire. */
export function reopenImport(
  em: EntityManager,
  record: Import,
  { claim, firstStep }: { claim: string; firstStep: ImportStep },
): void {
  em.assign(record, {
    claim,
    status: 'QUEUED',
    attempts: 0,
    steps: [firstStep],
    instructions: whoItIs(record.instructions),
    problem: null,
    closed: null,
    finishedAt: null,
    waitingSince: null,
    outageTries: 0,
    nextTryAt: null,
  });
}

/** Who it is was decided for good; how to run was decided for the run that is over. */
function whoItIs({ employee }: ImportInstructions): ImportInstructions {
  return employee ? { employee } : {};
}
