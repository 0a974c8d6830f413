import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';

import { fixedAccess } from './access.ts';
import { readList, readOne } from './envelope.ts';
import { createAgents } from './http/agents.ts';
import { createBreaker } from './http/breaker.ts';
import { unpaced } from './http/turns.ts';
import { createLeverClient } from './lever-client.ts';
import { leverConfig, originsOf } from './lever-config.ts';

type Reply = (request: IncomingMessage, response: ServerResponse) => void;

const asked: IncomingMessage[] = [];
let replies: Reply[] = [];
const server = createServer((request, response) => {
  asked.push(request);
  (replies.shift() ?? json(500, {}))(request, response);
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => server.close());
beforeEach(() => {
  asked.length = 0;
});

function json(status: number, body: unknown, headers: Record<string, string> = {}): Reply {
  return (_, response) => response.writeHead(status, headers).end(JSON.stringify(body));
}

function client() {
  const { port } = server.address() as AddressInfo;
  const config = leverConfig({
    environment: 'LOCAL',
    localUrl: `http://127.0.0.1:${port}/`,
    clientId: 'id',
    clientSecret: 'secret',
    redirectUri: 'http://localhost/callback',
  });
  const clock = { now: () => new Date() };
  return createLeverClient({
    config,
    clock,
    breaker: createBreaker(clock),
    access: fixedAccess({ method: 'API_KEY', apiKey: 'key' }),
    turns: unpaced,
    logger: { warn: () => undefined },
    bounds: {
      origins: originsOf(config),
      agents: createAgents(),
      limits: { connectMs: 500, headersMs: 500, bodyMs: 500 },
    },
  });
}

const stages = { path: '/stages', asked: 'stages' } as const;
const Stage = z.object({ id: z.string() });

it('signs with the key as user name and says what it understands', async () => {
  replies = [json(200, { data: [] })];
  await client()(stages);
  expect(asked[0]?.url).toBe('/v1/stages');
  expect(asked[0]?.headers).toMatchObject({
    accept: 'application/json',
    authorization: `Basic ${Buffer.from('key:').toString('base64')}`,
    'user-agent': 'Sora',
  });
});

it('waits as long as Lever asks for', async () => {
  replies = [json(429, {}, { 'retry-after': '1' }), json(200, { data: [] })];
  const started = performance.now();
  await client()(stages);
  expect(performance.now() - started).toBeGreaterThanOrEqual(990);
});

it('passes a long wait on instead of sitting it out', async () => {
  replies = [json(503, {}, { 'retry-after': '120' })];
  await expect(client()(stages)).rejects.toMatchObject({ retryable: true, retryAfterMs: 120_000 });
  expect(asked).toHaveLength(1);
});

it('does not follow a redirect, and asks again at the same address', async () => {
  const away = json(301, {}, { location: '/elsewhere' });
  replies = [away, away, json(200, { data: [] })];
  expect(await client()(stages)).toEqual({ body: { data: [] }, status: 200 });
  expect(asked.map(({ url }) => url)).toEqual(['/v1/stages', '/v1/stages', '/v1/stages']);
});

it('tries again when an answer breaks off, takes too long, stops halfway, or never comes', async () => {
  replies = [
    (_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('{"data": [');
      setTimeout(() => response.destroy(), 10);
    },
    () => undefined,
    (_, response) => response.writeHead(200).write('{"data": ['),
    (request) => request.socket.destroy(),
    json(200, { data: [{ id: 'offer' }] }),
  ];
  expect(await readList(client(), stages, Stage)).toEqual([{ id: 'offer' }]);
});

it('sends a POST once, whatever becomes of it', async () => {
  replies = [(request) => request.socket.destroy()];
  const call = { method: 'POST', path: '/webhooks', body: { a: 1 }, asked: 'webhooks' } as const;
  await expect(client()(call)).rejects.toMatchObject({ name: 'Outage' });
  expect(asked).toHaveLength(1);
});

it('repeats what Lever says is wrong with a request', async () => {
  replies = [json(400, { code: 'BadRequestError', message: 'url must be https' })];
  await expect(client()(stages)).rejects.toMatchObject({
    code: 'PROVIDER_ANSWER_UNUSABLE',
    retryable: false,
    message: expect.stringContaining('url must be https'),
  });
});

it.each([
  ['data', { data: { id: 'a' } }],
  ['data in data', { data: { data: { id: 'a' } } }],
  ['no envelope', { id: 'a' }],
])('reads one object out of %s', async (_, body) => {
  replies = [json(200, body)];
  expect(await readOne(client(), stages, Stage)).toEqual({ id: 'a' });
});

it('reads a list page by page, each entry once, and the next token as it came', async () => {
  const next = '%5B1%2C1750233409740%2C%22x%22%5D';
  replies = [
    json(200, { data: [{ id: 'a' }, { id: 'b' }], hasNext: true, next }),
    json(200, { data: [{ id: 'b' }, { broken: true }, { id: 'c' }], hasNext: false }),
  ];
  expect(await readList(client(), stages, Stage)).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
  expect(new URL(asked[1]?.url ?? '', 'http://x').searchParams.get('offset')).toBe(next);
});

it('comes to an end when pages repeat themselves', async () => {
  const page = json(200, { data: [{ id: 'a' }], hasNext: true, next: 'same' });
  replies = [page, page, page];
  expect(await readList(client(), stages, Stage)).toEqual([{ id: 'a' }]);
});

it('takes characters out that a database cannot keep', async () => {
  replies = [json(200, { data: { id: 'a\u0000b\ud800c' } })];
  expect(await readOne(client(), stages, Stage)).toEqual({ id: 'ab\ufffdc' });
});
