import { afterAll, beforeAll, expect, test } from 'vitest';

import { signIn, type SoraClient } from './kit/client.ts';
import { listenToHires } from './kit/connect-lever.ts';
import { eventually } from './kit/eventually.ts';
import { employees, imports } from './kit/hires.ts';
import { startProcessParts, startSora, type Sora } from './kit/sora.ts';
import { spawnSora } from './kit/spawn-sora.ts';

/** How long a hire may take to arrive after the worker that had it was killed. */
const WITHIN_MS = 20_000;

/** The API of this process answers throughout; workers come and go as processes of their own. */
let sora: Sora;
let admin: SoraClient;
let people: { id: string; name: string }[];
beforeAll(async () => {
  sora = await startSora({ role: 'api' });
  admin = await signIn(sora);
  await listenToHires(sora, admin);
  ({ data: people } = await sora.lever.control<{ data: { id: string; name: string }[] }>(
    'GET',
    '/opportunities?hirable=true',
  ));
}, 60_000);
afterAll(() => sora.stop());

async function importOf(candidateId: string): Promise<any> {
  return (await imports(admin)).find((one) => one.candidateId === candidateId);
}

/** Marks somebody as hired, and waits until a worker is in the middle of reading this person. */
async function hireAndCatchRunning(index: number): Promise<string> {
  const candidateId = people[index]?.id ?? '';
  await sora.lever.control('POST', '/latency', { ms: 600 });
  await sora.lever.control('POST', `/opportunities/${candidateId}/hire`, {});
  await eventually(
    () => importOf(candidateId),
    (one) => one?.status === 'RUNNING',
  );
  return candidateId;
}

async function arrivesOnce(candidateId: string): Promise<void> {
  await sora.lever.control('POST', '/latency', { ms: 0 });
  const story = await eventually(
    () => importOf(candidateId),
    (one) => one?.status === 'COMPLETED',
    WITHIN_MS,
  );
  expect(story.enrollments).toHaveLength(1);
  const same = (await employees(admin)).filter((one) => one.id === story.employee.id);
  expect(same).toHaveLength(1);
}

test('another worker that is alive takes over from one that was killed', async () => {
  const doomed = await spawnSora(sora.config, 'worker');
  const candidateId = await hireAndCatchRunning(0);
  const alive = await spawnSora(sora.config, 'worker');
  expect((await importOf(candidateId)).status).not.toBe('FAILED');
  await doomed.kill();
  await arrivesOnce(candidateId);
  expect(await alive.stop()).toBe(0);
}, 60_000);

test('a worker that is started again goes on where the killed one stopped', async () => {
  const doomed = await spawnSora(sora.config, 'worker');
  const candidateId = await hireAndCatchRunning(1);
  await doomed.kill();
  const restarted = await spawnSora(sora.config, 'worker');
  await arrivesOnce(candidateId);
  expect(await restarted.stop()).toBe(0);
}, 60_000);

test('a hire that ended three workers is set aside with a problem, and can be tried again', async () => {
  const candidateId = people[3]?.id ?? '';
  const { pool } = sora.services;
  await sora.lever.control('POST', `/opportunities/${candidateId}/hire`, {});
  // Two have died of it; the third one had it when it died.
  const taken = `update graphile_worker._private_jobs set locked_by = 'a dead worker', locked_at = now(), attempts = 3,
    payload = (payload::jsonb || '{"workersLost": 2}')::json`;
  await eventually(
    () => pool.query(taken),
    ({ rowCount }) => rowCount === 1,
  );
  const worker = await startProcessParts({ ...sora.config, role: 'worker', port: 0 });
  const aside = await eventually(
    () => importOf(candidateId),
    (one) => one?.status === 'FAILED' && one.deliveries[0]?.outcome === 'FAILED',
    WITHIN_MS,
  );
  expect(aside.problem).toMatchObject({ code: 'WORKER_LOST', retrying: false });
  await admin.ask(`mutation ($id: ID!) { retryImport(input: { importId: $id }) { __typename } }`, {
    id: aside.id,
  });
  await arrivesOnce(candidateId);
  await worker.stop();
}, 60_000);

test('a hire that Lever announces while Sora is down or dies is not lost', async () => {
  const candidateId = people[2]?.id ?? '';
  const port = Number(new URL(sora.url).port);
  await sora.stopProcess();
  await sora.lever.control('POST', '/latency', { ms: 600 });
  await sora.lever.control('POST', `/opportunities/${candidateId}/hire`, {});
  const doomed = await spawnSora(sora.config, 'all', port);
  await eventually(
    () => importOf(candidateId),
    (one) => one?.status === 'RUNNING',
    20_000,
  );
  await doomed.kill();
  const restarted = await spawnSora(sora.config, 'all', port);
  await arrivesOnce(candidateId);
  expect(await restarted.stop()).toBe(0);
}, 60_000);
