import type { EntityManager } from '@mikro-orm/core';

import { newId } from '../entity.ts';
import { isRefusal } from '../failure.ts';
import type { Clock, JobQueue, ProgressFeed, Provider } from '../ports.ts';
import { Integration } from '../integration/integration.ts';
import { needsAttention } from '../integration/needs-attention.ts';
import { Listener } from '../workflow/listener.ts';
import { Import } from './import.ts';
import { caughtUpStep } from './import-step.ts';

/** The problems of imports that could not reach the provider, and can once the connection is back. */
const WITHOUT_ACCESS = new Set([
  'GRANT_REVOKED',
  'CLIENT_REJECTED',
  'WRONG_ENVIRONMENT',
  'PERMISSION_MISSING',
  'API_KEY_REJECTED',
  'PROVIDER_OUTAGE',
  'PROVIDER_RATE_LIMITED',
]);
/** A hire just before the connection was lost may not have been processed. */
const MARGIN_MS = 60 * 60 * 1000;

/**
 * After a time without access: opens an import for every hire that Lever knows of and we do not, and queues
 * those again that failed for want of access. Whoever is hired now goes first. Safe to repeat: a hire has one
 * import.
 */
export async function catchUp(
  ports: {
    em: EntityManager;
    provider: Provider;
    jobs: JobQueue;
    progress: ProgressFeed;
    clock: Clock;
  },
  input: { organizationId: string; integrationId: string; since: Date },
): Promise<void> {
  const { em, provider } = ports;
  const { integrationId } = input;
  const failed = await em.find(Import, { integrationId, status: 'FAILED' });
  const again = failed.filter((one) => WITHOUT_ACCESS.has(one.problem?.code ?? ''));
  for (const one of again) await queue(ports, one);

  const event = 'CANDIDATE_HIRED';
  const listened = (await em.count(Listener, { integrationId, event })) > 0;
  const since = new Date(input.since.getTime() - MARGIN_MS);
  const connection = provider.connection(integrationId, { priority: 'background' });
  const hired = listened ? await connection.hiredSince(since) : [];
  if (isRefusal(hired)) return needsAttention(ports, { integrationId, refusal: hired });
  const known = await em.find(Import, { integrationId, event, candidateId: { $in: [...hired] } });
  // Somebody whose hire was undone once, and who is hired now.
  for (const one of known) if (one.status === 'SKIPPED') await queue(ports, one);
  const knownIds = new Set(known.map((one) => one.candidateId));
  const now = ports.clock.now();
  for (const candidateId of hired) {
    if (knownIds.has(candidateId)) continue;
    await queue(
      ports,
      em.create(Import, {
        id: newId(),
        organizationId: input.organizationId,
        integrationId,
        event,
        stageId: '',
        candidateId,
        claim: newId(),
        candidateName: null,
        status: 'QUEUED',
        attempts: 0,
        steps: [caughtUpStep(now)],
        mappedValues: [],
        mappingVersion: null,
        instructions: {},
        problem: null,
        closed: null,
        happenedAt: null,
        readAt: null,
        employeeId: null,
        employeeCreated: null,
        createdAt: now,
        updatedAt: now,
        finishedAt: null,
      }),
    );
  }
  await caughtUp(ports, input);
}

/** Nothing is missing any more, unless the connection was lost again meanwhile. */
async function caughtUp(
  { em, progress }: { em: EntityManager; progress: ProgressFeed },
  input: { organizationId: string; integrationId: string; since: Date },
): Promise<void> {
  await em.transactional(async (tx) => {
    await tx.nativeUpdate(
      Integration,
      { id: input.integrationId, lostAt: { $lt: new Date(input.since.getTime() + 1000) } },
      { lostAt: null },
    );
    await progress.announce(tx, {
      topic: 'integration',
      organizationId: input.organizationId,
      id: input.integrationId,
    });
  });
}

async function queue(
  ports: { em: EntityManager; jobs: JobQueue; progress: ProgressFeed; clock: Clock },
  record: Import,
): Promise<void> {
  await ports.em.transactional(async (em) => {
    const claim = newId();
    em.assign(record, {
      claim,
      status: 'QUEUED',
      attempts: 0,
      problem: null,
      finishedAt: null,
      waitingSince: null,
      outageTries: 0,
      nextTryAt: null,
      updatedAt: ports.clock.now(),
    });
    await ports.jobs.retryImport(em, {
      organizationId: record.organizationId,
      integrationId: record.integrationId,
      importId: record.id,
      claim,
      priority: 'background',
    });
    await ports.progress.announce(em, {
      topic: 'import',
      organizationId: record.organizationId,
      id: record.id,
    });
  });
}
