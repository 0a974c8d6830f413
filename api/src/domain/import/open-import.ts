import { LockMode, type EntityManager } from '@mikro-orm/core';

import { newId } from '../base/entity.ts';
import type { ProviderEventType } from '../provider/provider-event.ts';
import { SORA } from '../identity/actor.ts';
import { createRun } from './begin-run.ts';
import type { ImportStep } from './import-step.ts';
import { Import, type ImportCause } from './import.ts';

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

/** Opens the import of a hire with its first run, or joins the one that somebody else has opened for the same time. */
export async function openImport(
  em: EntityManager,
  input: {
    hire: AnnouncedHire;
    organizationId: string;
    occurrence: number;
    claim: string;
    cause: ImportCause;
    firstStep: ImportStep;
    at: Date;
  },
): Promise<Import> {
  const { organizationId, occurrence, claim, cause, firstStep, at } = input;
  const hire = { ...hireOf(input.hire), occurrence };
  const id = newId();
  await em.upsert(
    Import,
    {
      ...hire,
      id,
      organizationId,
      claim,
      cause,
      runs: 1,
      status: 'QUEUED',
      createdAt: at,
      updatedAt: at,
    },
    {
      onConflictFields: ['integrationId', 'event', 'candidateId', 'stageId', 'occurrence'],
      onConflictAction: 'ignore',
    },
  );
  const record = await em.findOneOrFail(Import, hire, { refresh: true });
  if (record.id === id) {
    createRun(em, record, { cause, actor: SORA, at, steps: [firstStep], instructions: {} });
  }
  return record;
}
