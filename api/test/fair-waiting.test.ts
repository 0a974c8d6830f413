import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import type { ConnectionOptions } from '../src/domain/provider/provider.ts';
import { startWorker, type RunningWorker } from '../src/jobs/worker.ts';
import { addOrganization } from './kit/add-organization.ts';
import { signIn, type SoraClient } from './kit/client.ts';
import { connectWithApiKey, integrationId, listenToHires } from './kit/connect-lever.ts';
import { eventually } from './kit/eventually.ts';
import { startSora, type Sora } from './kit/sora.ts';

/** How late Lever answers while imports are measured against each other. */
const SLOW_MS = 300;
const BULK = 40;
const MISSED = 20;

let sora: Sora;
let acme: { organizationId: string; admin: SoraClient };
let globex: typeof acme;
let worker: RunningWorker | undefined;
/** How the imports of this worker used the connection. */
let asked: { integrationId: string; priority: ConnectionOptions['priority'] }[] = [];

beforeAll(async () => {
  sora = await startSora({ role: 'api' });
  const { rows } = await sora.services.pool.query<{ id: string }>('select id from organization');
  acme = { organizationId: rows[0]?.id ?? '', admin: await signIn(sora) };
  globex = await addOrganization(sora, 'Globex');
  await listenToHires(sora, acme.admin);
  await forgetCatchUps();
});
afterEach(async () => {
  await sora.lever.control('POST', '/latency', { ms: 0 });
  await worker?.stop();
});
afterAll(() => sora.stop());

/** What connecting has queued would find the hires before their deliveries are looked at. */
async function forgetCatchUps(): Promise<void> {
  await sora.services.pool.query(
    `delete from graphile_worker._private_jobs where task_id in (
       select id from graphile_worker._private_tasks where identifier in ('catch-up', 'compare-hires'))`,
  );
}

async function startSlowWorker(): Promise<void> {
  await sora.lever.control('POST', '/latency', { ms: SLOW_MS });
  const { services } = sora;
  const lever = services.providers.of('LEVER');
  const provider: typeof lever = {
    ...lever,
    connection(id, options) {
      asked.push({ integrationId: id, priority: options?.priority });
      return lever.connection(id, options);
    },
  };
  const providers: typeof services.providers = {
    all: [provider],
    of: () => provider,
    ofIntegration: () => Promise.resolve(provider),
  };
  worker = await startWorker({
    ...services,
    portsFor: (organizationId) => ({
      ...services,
      providers,
      em: services.scopedEntityManager(organizationId),
    }),
  });
}

/** Adds somebody at Lever and marks them as hired. */
async function hireSomebody(): Promise<string> {
  const { data } = await sora.lever.control<{ data: { id: string } }>('POST', '/opportunities', {});
  await sora.lever.control('POST', `/opportunities/${data.id}/hire`, {});
  return data.id;
}

/** Hires that arrived and wait for a worker, beside whatever else the timetable brings. */
async function waitingJobs(count: number): Promise<void> {
  await eventually(
    async () => {
      const { rows } = await sora.services.pool.query<{ jobs: number }>(
        `select count(*)::int as jobs from graphile_worker._private_jobs job
         join graphile_worker._private_tasks task on task.id = job.task_id
         where task.identifier = 'process-delivery' and locked_at is null`,
      );
      return rows[0]?.jobs ?? 0;
    },
    (jobs) => jobs === count,
  );
}

async function candidatesOf(organizationId: string, statuses: string[]): Promise<string[]> {
  const { rows } = await sora.services.pool.query<{ id: string }>(
    'select candidate_id as id from import where organization_id = $1 and status = any($2)',
    [organizationId, statuses],
  );
  return rows.map(({ id }) => id);
}

/** Who had been imported too when these were. */
function imported(organizationId: string, candidateIds: readonly string[]): Promise<string[]> {
  return eventually(
    () => candidatesOf(organizationId, ['COMPLETED']),
    (ended) => candidateIds.every((id) => ended.includes(id)),
    45_000,
  );
}

test('a hire of one organization does not wait for the bulk of another', async () => {
  for (let hired = 0; hired < BULK; hired += 1) await hireSomebody();
  await waitingJobs(BULK);
  await listenToHires(sora, globex.admin, connectWithApiKey);
  await forgetCatchUps();
  const hired = await hireSomebody();
  await waitingJobs(BULK + 2);
  await startSlowWorker();
  await imported(globex.organizationId, [hired]);
  const before = await candidatesOf(acme.organizationId, ['COMPLETED']);
  expect(before.length).toBeLessThan(BULK / 2);
  await imported(acme.organizationId, [hired]);
}, 120_000);

test('a hire goes before what is caught up on, at the worker and at Lever', async () => {
  const { organizationId, admin } = acme;
  const missed: string[] = [];
  await sora.lever.control('POST', '/delivery-trouble', { kind: 'drop', count: 2 * MISSED });
  while (missed.length < MISSED) missed.push(await hireSomebody());
  const id = await integrationId(admin);
  await sora.services
    .scopedEntityManager(organizationId)
    .transactional((em) =>
      sora.services.jobs.catchUp(em, { organizationId, integrationId: id, since: new Date() }),
    );
  asked = [];
  await startSlowWorker();
  await eventually(
    () => candidatesOf(organizationId, ['QUEUED', 'RUNNING']),
    (opened) => opened.length > MISSED / 2,
    30_000,
  );
  const hired = await hireSomebody();
  const before = await imported(organizationId, [hired]);
  expect(missed.filter((one) => before.includes(one)).length).toBeLessThan(MISSED / 2);
  await imported(organizationId, missed);
  const uses = asked.filter((use) => use.integrationId === id).map(({ priority }) => priority);
  expect(uses.filter((priority) => priority === 'live')).toHaveLength(1);
  expect(uses.filter((priority) => priority === 'background').length).toBeGreaterThan(MISSED);
}, 120_000);
