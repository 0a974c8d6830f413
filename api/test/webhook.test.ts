import { randomBytes } from 'node:crypto';

import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { signIn, type SoraClient } from './kit/client.ts';
import { listenToHires } from './kit/connect-lever.ts';
import { eventually } from './kit/eventually.ts';
import { registeredWebhook, signature, signedDelivery } from './kit/signed-delivery.ts';
import { startSora, type Sora } from './kit/sora.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

let sora: Sora;
let admin: SoraClient;
let url: string;
let signatureToken: string;
beforeAll(async () => {
  sora = await startSora({ role: 'api' });
  admin = await signIn(sora);
  await listenToHires(sora, admin);
  ({ url, signatureToken } = await registeredWebhook(sora));
});
afterAll(() => sora.stop());

function signed(
  body: Record<string, unknown>,
  parts?: { token?: string; triggeredAt?: number },
): string {
  return signedDelivery(signatureToken, body, parts);
}

async function post(
  body: string | Uint8Array<ArrayBuffer>,
  to = url,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: any }> {
  const response = await fetch(to, { method: 'POST', body, headers });
  return { status: response.status, body: await response.json() };
}

async function deliveries(): Promise<any[]> {
  const { integration } = await admin.ask(`{ integration(provider: LEVER) {
    deliveries { edges { node { eventName outcome detail body bodyBase64 event { label } import { id } } } }
  } }`);
  return integration.deliveries.edges.map((edge: any) => edge.node);
}

async function queuedJobs(): Promise<number> {
  const { rows } = await sora.services.pool.query(
    `select count(*)::int as count from graphile_worker.jobs where task_identifier = 'process-delivery'`,
  );
  return rows[0].count;
}

describe('what is refused', () => {
  test.each(['guessed', '%00', 'a%20b', 'x'.repeat(90)])(
    'nothing is kept of a request to the address %j, which no one was given',
    async (key) => {
      const answer = await post(signed({}), `${sora.url}/webhooks/lever/${key}`);
      expect(answer.status).toBe(404);
    },
  );

  test.each([
    ['no signature', (body: any) => ({ ...body, signature: undefined })],
    [
      'another signature',
      (body: any) => ({ ...body, signature: body.signature.replace(/^./, 'z') }),
    ],
    ['another moment', (body: any) => ({ ...body, triggeredAt: body.triggeredAt + 1 })],
    ['a moment that is no number', (body: any) => ({ ...body, triggeredAt: 'now' })],
  ])('nothing is kept of a request with %s', async (_what, change) => {
    const body = change(JSON.parse(signed({ data: { opportunityId: 'x' } })));
    const answer = await post(JSON.stringify(body));
    expect(answer).toMatchObject({ status: 401, body: { code: 'DELIVERY_NOT_SIGNED' } });
  });

  test.each([
    ['more than two weeks ago', -14 * DAY_MS - MINUTE_MS, 'DELIVERY_TOO_OLD'],
    ['in 2001', 10 ** 12 - Date.now(), 'DELIVERY_TOO_OLD'],
    ['in six minutes', 6 * MINUTE_MS, 'DELIVERY_FROM_THE_FUTURE'],
  ])('nothing is kept of what was signed %s', async (_when, fromNowMs, code) => {
    const answer = await post(signed({}, { triggeredAt: Date.now() + fromNowMs }));
    expect(answer).toMatchObject({ status: 400, body: { code } });
  });

  test.each(['not JSON', '', '[]', '"text"', 'null', '['.repeat(100_000)])(
    '400 answers %j',
    async (body) => {
      expect((await post(body)).status).toBe(400);
    },
  );

  test('413 answers what is far larger than anything Lever sends', async () => {
    expect((await post('x'.repeat(300_000))).status).toBe(413);
  });

  test('none of these was kept, and each is counted beside its webhook', async () => {
    expect(await deliveries()).toEqual([]);
    expect(await queuedJobs()).toBe(0);
    const refused = await eventually(refusals, (all) => all.length === 4);
    expect(refused.map(({ reason, count }: any) => [reason, count])).toEqual([
      ['FORM', 6],
      ['FROM_THE_FUTURE', 1],
      ['SIGNATURE', 4],
      ['TOO_OLD', 2],
    ]);
  });
});

async function refusals(): Promise<any[]> {
  const { integration } = await admin.ask(
    '{ integration(provider: LEVER) { webhooks { refusals { reason count lastAt } } } }',
  );
  return integration.webhooks[0].refusals;
}

describe('what is kept', () => {
  test('the check of Verify connection is taken for what it is', async () => {
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

  test('an event that Sora doesn’t know, and one that enters no one, are recorded', async () => {
    await post(signed({ event: 'candidateDreamt', data: { opportunityId: 'x' } }));
    await post(signed({ event: 'contactUpdated', data: { contactId: 'x' } }));
    await post(signed({ data: { opportunityId: 7 } }));
    const [nobody, contact, dreamt] = await deliveries();
    expect(dreamt).toMatchObject({ eventName: 'candidateDreamt', event: null, outcome: 'IGNORED' });
    expect(contact).toMatchObject({ event: { label: 'Contact updated' }, outcome: 'IGNORED' });
    expect(nobody).toMatchObject({
      outcome: 'IGNORED',
      detail: expect.stringMatching(/which candidate/),
    });
    expect(await queuedJobs()).toBe(0);
  });

  test('a hire is kept and its job queued before the answer, and both once', async () => {
    const body = signed({ id: 'hire-1', data: { opportunityId: 'opp', contactId: 'c' } });
    expect((await post(body)).body).toEqual({ received: true, duplicate: false });
    expect(await queuedJobs()).toBe(1);
    expect((await post(body)).body).toEqual({ received: true, duplicate: true });
    expect(await queuedJobs()).toBe(1);
  });

  test('one signature is one delivery, whatever is written around it', async () => {
    const before = await queuedJobs();
    const triggeredAt = Date.now();
    const bodies = Array.from({ length: 40 }, (_, index) =>
      signed(
        { id: `made-up-${index}`, data: { opportunityId: `o-${index}` } },
        {
          token: 'captured',
          triggeredAt,
        },
      ),
    );
    const answers = await Promise.all(bodies.map((body) => post(body)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(answers.filter(({ body }) => !body.duplicate)).toHaveLength(1);
    expect((await queuedJobs()) - before).toBe(1);
  });

  test('what was signed almost two weeks ago, or by a clock a little ahead, is kept', async () => {
    for (const fromNowMs of [-14 * DAY_MS + MINUTE_MS, 4 * MINUTE_MS]) {
      const answer = await post(signed({ data: {} }, { triggeredAt: Date.now() + fromNowMs }));
      expect(answer).toEqual({ status: 200, body: { received: true, duplicate: false } });
    }
  });

  test('what one webhook sends beyond its share waits behind what others sent later', async () => {
    const { rows: before } = await sora.services.pool.query(
      'select coalesce(max(id), 0) as id from graphile_worker._private_jobs',
    );
    const bodies = Array.from({ length: 300 }, (_, index) =>
      signed({ data: { opportunityId: `opp-${index % 150}` } }),
    );
    const answers = await Promise.all([...bodies, ...bodies].map((body) => post(body)));
    expect(answers.every((answer) => answer.status === 200)).toBe(true);
    expect(answers.filter((answer) => !answer.body.duplicate)).toHaveLength(300);
    const { rows } = await sora.services.pool.query(
      `select count(*)::int as jobs, (count(*) filter (where priority = 0))::int as live,
        (count(*) filter (where priority > 10))::int as excess
       from graphile_worker._private_jobs where id > $1`,
      [before[0].id],
    );
    expect(rows[0].jobs).toBe(300);
    expect(rows[0].live + rows[0].excess).toBe(300);
    expect(rows[0].live).toBeLessThan(200);
    expect(rows[0].live).toBeGreaterThan(50);
  });
});

describe('whatever is signed', () => {
  const withText = (json: string) => signed({ note: 'HERE' }).replace('"HERE"', json);

  test.each([
    ['a NUL', () => withText(String.raw`"\u0000"`)],
    ['a backslash before u0000', () => withText(String.raw`"a\\u0000b"`)],
    ['half a character', () => withText(String.raw`"\ud83d"`)],
    ['half a character in a key', () => withText(String.raw`{"\ud83d":1}`)],
    ['half a character in the event', () => signed({ event: '\ud83d' })],
    ['a number without an end', () => withText('1e999999')],
    ['a key twice', () => withText('1,"note":2')],
    ['a key of JavaScript’s own', () => withText('{"__proto__":{"a":1}}')],
    ['many levels', () => withText(`${'['.repeat(400)}${']'.repeat(400)}`)],
    ['a byte order mark', () => `\ufeff${signed({})}`],
    ['a very long event', () => signed({ event: 'e'.repeat(100_000) })],
    [
      'very long ids',
      () => signed({ id: 'i'.repeat(9999), data: { opportunityId: 'o'.repeat(9999) } }),
    ],
    ['ids that are no text', () => signed({ id: {}, data: { opportunityId: [], toStageId: 1.5 } })],
    ['blanks around it', () => ` \n${signed({})}\r\n `],
  ])('it is kept unchanged with %s', async (_what, make) => {
    const body = make();
    expect((await post(body)).body).toEqual({ received: true, duplicate: false });
    const [newest] = await deliveries();
    expect(Buffer.from(newest.bodyBase64, 'base64').equals(Buffer.from(body))).toBe(true);
    expect(newest.body).toBe(body.replace('\ufeff', ''));
  });

  test.each([
    ['a content type that is none', '', { 'content-type': 'garbage' }],
    ['a content type of forms', '', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['an empty content type', '', { 'content-type': '' }],
    ['a slash behind the address', '/', {}],
    ['a query behind the address', '?a=%00', {}],
  ])('it is kept with %s', async (_what, suffix, headers) => {
    const answer = await post(signed({}), `${url}${suffix}`, headers);
    expect(answer).toEqual({ status: 200, body: { received: true, duplicate: false } });
  });

  test('odd ones and their neighbours are all kept when they come at once', async () => {
    const bodies = Array.from({ length: 60 }, (_, index) =>
      index % 3 === 0
        ? withText(String.raw`"\u0000\ud800"`)
        : signed({ data: { opportunityId: `beside-${index}` } }),
    );
    const answers = await Promise.all(bodies.map((body) => post(body)));
    expect(answers.map(({ body }) => body)).toEqual(
      bodies.map(() => ({ received: true, duplicate: false })),
    );
  });

  test('any bytes are kept unchanged or refused once and for all', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    const bytes = fc.uint8Array({ maxLength: 60 }).map((array) => Buffer.from(array));
    const json = fc.json({ stringUnit: 'binary', maxDepth: 4 });
    const parts = fc.record({
      event: fc.oneof(text, fc.constantFrom('candidateHired', 'contactUpdated'), fc.integer()),
      data: fc.oneof(json, fc.constant('{"opportunityId":"o"}')),
      inside: bytes,
      before: fc.constantFrom('', '\ufeff', ' ', '\n', '{'),
      after: fc.constantFrom('', ' ', '\r\n', ',', '}', '\0'),
      type: fc.constantFrom('application/json', 'garbage', 'text/plain; charset=utf-16', ''),
    });
    await fc.assert(
      fc.asyncProperty(parts, async ({ event, data, inside, before, after, type }) => {
        const {
          token,
          triggeredAt,
          signature: proof,
        } = signature(signatureToken, {
          token: randomBytes(8).toString('hex'),
        });
        const body = Buffer.concat([
          Buffer.from(`${before}{"event":${JSON.stringify(event)},"data":${data},"x":"`),
          inside,
          Buffer.from(
            `","token":"${token}","triggeredAt":${triggeredAt},"signature":"${proof}"}${after}`,
          ),
        ]);
        const answer = await post(body, url, { 'content-type': type });
        if (answer.status !== 200) {
          expect([400, 401]).toContain(answer.status);
          return;
        }
        const { rows } = await sora.services.pool.query(
          'select body from delivery where dedupe_key = $1',
          [proof],
        );
        expect(rows).toHaveLength(1);
        expect(rows[0].body.equals(body)).toBe(true);
      }),
      { numRuns: process.env['SORA_TEST_DEEP'] ? 5000 : 100 },
    );
    expect((await deliveries()).length).toBeGreaterThan(0);
  }, 600_000);
});
