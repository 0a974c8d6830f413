import { createHmac } from 'node:crypto';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { signIn, type SoraClient } from './kit/client.ts';
import { listenToHires } from './kit/connect-lever.ts';
import { startSora, type Sora } from './kit/sora.ts';

let sora: Sora;
let admin: SoraClient;
let url: string;
let signatureToken: string;
beforeAll(async () => {
  sora = await startSora({ role: 'api' });
  admin = await signIn(sora);
  await listenToHires(sora, admin);
  const { rows } = await sora.services.pool.query('select url, signature_token from webhook');
  url = rows[0].url;
  signatureToken = sora.services.secrets.open(rows[0].signature_token);
});
afterAll(() => sora.stop());

function signed(body: Record<string, unknown>): string {
  const token = 'a90d3f7be21c5860f4d7b9e3162a8c05d7f10e6b94c2385a';
  const triggeredAt = 1_790_000_000_123;
  const signature = createHmac('sha256', signatureToken)
    .update(`${token}${triggeredAt}`)
    .digest('hex');
  return JSON.stringify({ event: 'candidateHired', token, triggeredAt, signature, ...body });
}

async function post(body: string, to = url): Promise<{ status: number; body: any }> {
  const response = await fetch(to, { method: 'POST', body });
  return { status: response.status, body: await response.json() };
}

async function deliveries(): Promise<any[]> {
  const { integration } = await admin.ask(`{ integration(provider: LEVER) {
    deliveries { edges { node { eventName outcome detail event { label } import { id } } } }
    webhooks { lastDeliveryAt lastCheckedAt }
  } }`);
  return integration.deliveries.edges.map((edge: any) => edge.node);
}

async function queuedJobs(): Promise<number> {
  const { rows } = await sora.services.pool.query(
    'select count(*)::int as count from graphile_worker._private_jobs',
  );
  return rows[0].count;
}

test('keeps nothing of a request to an address that nobody was given', async () => {
  const answer = await post(signed({}), `${sora.url}/webhooks/lever/guessed`);
  expect(answer).toMatchObject({ status: 404, body: { code: 'WEBHOOK_UNKNOWN' } });
});

test.each([
  ['no signature', (body: string) => JSON.stringify({ ...JSON.parse(body), signature: undefined })],
  ['another signature', (body: string) => body.replace(/"signature":"./, '"signature":"z')],
  ['another moment', (body: string) => body.replace('1790000000123', '1790000000124')],
  ['a moment that is no number', (body: string) => body.replace('1790000000123', '"now"')],
])('keeps nothing of a request with %s', async (_what, change) => {
  const answer = await post(change(signed({ data: { opportunityId: 'x' } })));
  expect(answer).toMatchObject({ status: 401, body: { code: 'DELIVERY_NOT_SIGNED' } });
});

test.each([['not JSON'], [''], ['[]'], ['"text"'], ['null']])('answers 400 to %j', async (body) => {
  expect((await post(body)).status).toBe(400);
});

test('answers 413 to what is far larger than anything Lever sends', async () => {
  expect((await post('x'.repeat(300_000))).status).toBe(413);
});

test('has kept none of these', async () => {
  expect(await deliveries()).toEqual([]);
  expect(await queuedJobs()).toBe(0);
});

test('takes the check of Verify connection for what it is', async () => {
  const answer = await post(signed({ data: {} }));
  expect(answer).toEqual({ status: 200, body: { received: true, duplicate: false } });
  expect(await deliveries()).toMatchObject([{ outcome: 'CHECK', import: null }]);
  expect(await queuedJobs()).toBe(0);
  const { integration } = await admin.ask(
    '{ integration(provider: LEVER) { webhooks { lastCheckedAt lastDeliveryAt } } }',
  );
  expect(integration.webhooks).toEqual([
    { lastCheckedAt: expect.any(String), lastDeliveryAt: null },
  ]);
});

test('records an event that it does not know, and one that enters nobody', async () => {
  await post(signed({ id: 'u1', event: 'candidateDreamt', data: { opportunityId: 'x' } }));
  await post(signed({ id: 'u2', event: 'contactUpdated', data: { contactId: 'x' } }));
  const [contact, dreamt] = await deliveries();
  expect(dreamt).toMatchObject({ eventName: 'candidateDreamt', event: null, outcome: 'IGNORED' });
  expect(contact).toMatchObject({ event: { label: 'Contact updated' }, outcome: 'IGNORED' });
  expect(await queuedJobs()).toBe(0);
});

test('keeps a hire and queues its job before it answers, and both once', async () => {
  const body = signed({ id: 'hire-1', data: { opportunityId: 'opp', contactId: 'c' } });
  expect((await post(body)).body).toEqual({ received: true, duplicate: false });
  expect(await queuedJobs()).toBe(1);
  expect((await post(body)).body).toEqual({ received: true, duplicate: true });
  expect(await queuedJobs()).toBe(1);
});

test('keeps every one of many that come at once, each once', async () => {
  const before = await queuedJobs();
  const bodies = Array.from({ length: 300 }, (_, index) =>
    signed({ id: `many-${index % 150}`, data: { opportunityId: `opp-${index % 150}` } }),
  );
  const answers = await Promise.all(bodies.map((body) => post(body)));
  expect(answers.every((answer) => answer.status === 200)).toBe(true);
  expect(answers.filter((answer) => !answer.body.duplicate)).toHaveLength(150);
  expect((await queuedJobs()) - before).toBe(150);
});

test('keeps the others when one among many cannot be kept', async () => {
  const odd = signed({ id: 'odd', data: { opportunityId: 'odd', note: '\u0000' } });
  const answers = await Promise.all([
    post(odd),
    ...Array.from({ length: 20 }, (_, index) =>
      post(signed({ id: `beside-${index}`, data: { opportunityId: 'o' } })),
    ),
  ]);
  expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 200));
});
