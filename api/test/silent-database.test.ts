import { createHmac, randomUUID } from 'node:crypto';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { signIn, type SoraClient } from './kit/client.ts';
import { listenToHires } from './kit/connect-lever.ts';
import { eventually } from './kit/eventually.ts';
import { imports } from './kit/hires.ts';
import { ownPostgres } from './kit/own-postgres.ts';
import { silentRelay, type SilentRelay } from './kit/silent-relay.ts';
import { freePort, startProcessParts, startSora, type Sora } from './kit/sora.ts';

/** How long the database is away, and how soon all goes on when it is back. */
const AWAY_MS = process.env['SORA_TEST_DEEP'] ? 20_000 : 7000;
const BACK_WITHIN_MS = 20_000;
/** Three times as long as anything waits: this machine does other things too. */
const ANSWERED_WITHIN_MS = 15_000;

let postgres: Awaited<ReturnType<typeof ownPostgres>>;
let relay: SilentRelay;
let sora: Sora;
let worker: Awaited<ReturnType<typeof startProcessParts>>;
let workerUrl: string;
let admin: SoraClient;
let webhook: { url: string; token: string };
let people: { id: string }[];
beforeAll(async () => {
  postgres = await ownPostgres();
  relay = await silentRelay(postgres.url);
  sora = await startSora({ role: 'api', databaseUrl: relay.url });
  const port = await freePort();
  worker = await startProcessParts({ ...sora.config, role: 'worker', port });
  workerUrl = `http://127.0.0.1:${port}`;
  admin = await signIn(sora);
  await listenToHires(sora, admin);
  const { rows } = await sora.services.pool.query('select url, signature_token from webhook');
  webhook = { url: rows[0].url, token: sora.services.secrets.open(rows[0].signature_token) };
  ({ data: people } = await sora.lever.control<{ data: { id: string }[] }>(
    'GET',
    '/opportunities?hirable=true',
  ));
}, 90_000);
afterAll(async () => {
  await worker.stop();
  await sora.stop();
  await relay.close();
  await postgres.stop();
});

function deliver(candidateId: string): Promise<{ status: number; tookMs: number }> {
  const [token, triggeredAt] = [randomUUID(), Date.now()];
  return timed(webhook.url, {
    method: 'POST',
    body: JSON.stringify({
      id: randomUUID(),
      event: 'candidateHired',
      token,
      triggeredAt,
      signature: createHmac('sha256', webhook.token).update(`${token}${triggeredAt}`).digest('hex'),
      data: { opportunityId: candidateId },
    }),
  });
}

async function timed(url: string, init?: RequestInit): Promise<{ status: number; tookMs: number }> {
  const from = performance.now();
  const response = await fetch(url, init);
  await response.text();
  return { status: response.status, tookMs: performance.now() - from };
}

function ask(): Promise<{ status: number; tookMs: number }> {
  return timed(`${sora.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: admin.cookie },
    body: JSON.stringify({ query: '{ viewer { name } }' }),
  });
}

/** In the middle of reading this person at Lever. */
async function hireAndCatchRunning(candidateId: string): Promise<void> {
  await sora.lever.control('POST', '/latency', { ms: 800 });
  await sora.lever.control('POST', `/opportunities/${candidateId}/hire`, {});
  await eventually(
    () => imports(admin),
    (all) => all.some((one) => one.candidateId === candidateId && one.status === 'RUNNING'),
  );
}

async function hearsOfCompletion(candidateId: string): Promise<void> {
  const changes = admin.subscribe('subscription { importChanged { candidateId status } }');
  for await (const { importChanged } of changes) {
    if (importChanged.candidateId === candidateId && importChanged.status === 'COMPLETED') return;
  }
}

async function allGoesOn(candidateId: string): Promise<void> {
  const until = Date.now() + BACK_WITHIN_MS;
  for (const url of [sora.url, workerUrl]) {
    await eventually(
      () => timed(`${url}/readyz`),
      ({ status }) => status === 200,
      until - Date.now(),
    );
  }
  expect(await deliver(`nobody-${candidateId}`)).toMatchObject({ status: 200 });
  const story = await eventually(
    async () => (await imports(admin)).find((one) => one.candidateId === candidateId),
    (one) => one?.status === 'COMPLETED',
    until - Date.now(),
  );
  expect(story.enrollments).toHaveLength(1);
}

test.each([
  ['the network swallows every packet', () => relay.swallow(), () => relay.forward()],
  ['Postgres is frozen', () => postgres.freeze(), () => postgres.thaw()],
])(
  'answers 503 while %s, and continues automatically afterwards',
  async (_what, away, back) => {
    const candidateId = people.shift()?.id ?? '';
    const heard = hearsOfCompletion(candidateId);
    await hireAndCatchRunning(candidateId);
    away();
    const backAt = Date.now() + AWAY_MS;
    const [delivered, asked, ready] = await Promise.all([
      Promise.all([1, 2, 3].map(() => deliver('somebody'))),
      ask(),
      Promise.all([sora.url, workerUrl].map((url) => timed(`${url}/readyz`))),
    ]);
    for (const { status, tookMs } of ready) {
      expect(status).toBe(503);
      expect(tookMs).toBeLessThan(ANSWERED_WITHIN_MS);
    }
    for (const { status, tookMs } of [...delivered, await deliver('somebody else')]) {
      expect(status).toBe(503);
      expect(tookMs).toBeLessThan(ANSWERED_WITHIN_MS);
    }
    expect(asked.status).not.toBe(200);
    expect(asked.tookMs).toBeLessThan(ANSWERED_WITHIN_MS);
    await new Promise((resolve) => {
      setTimeout(resolve, Math.max(0, backAt - Date.now()));
    });
    await sora.lever.control('POST', '/latency', { ms: 0 });
    back();
    await allGoesOn(candidateId);
    await heard;
  },
  90_000,
);

test('a worker in the middle of an import waits for Postgres to restart, and goes on', async () => {
  const candidateId = people.shift()?.id ?? '';
  await hireAndCatchRunning(candidateId);
  await sora.lever.control('POST', '/latency', { ms: 0 });
  await postgres.restart();
  await expect(allGoesOn(candidateId)).resolves.toBeUndefined();
}, 60_000);
