import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';

import { afterEach, expect, it } from 'vitest';

import { createAgents } from './agents.ts';
import { wholeAnswer } from './whole-answer.ts';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function portOf(server: Server): Promise<number> {
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** `given` are the limits that matter; the others are long. */
async function ask(address: string, given: object = {}) {
  const url = new URL(address);
  const limits = { connectMs: 60_000, headersMs: 60_000, bodyMs: 60_000, ...given };
  const bounds = {
    origins: new Set([url.origin]),
    limits,
    agents: createAgents(),
    asked: 'stages',
  };
  return wholeAnswer(url, { method: 'GET', headers: {}, alone: true }, bounds);
}
const tooLate = { name: 'Outage', retryable: true, message: expect.stringContaining('within 1 s') };

it('gives up on a connection that is never ready', async () => {
  const port = await portOf(createServer((socket) => socket.on('error', () => undefined)));
  // The server accepts it and never encrypts.
  await expect(ask(`https://127.0.0.1:${port}/`, { connectMs: 50 })).rejects.toMatchObject(tooLate);
});

it('gives up on headers that never come', async () => {
  const port = await portOf(createHttpServer(() => undefined));
  await expect(ask(`http://127.0.0.1:${port}/`, { headersMs: 50 })).rejects.toMatchObject(tooLate);
});

it('gives up on a body that never ends, however steadily it comes', async () => {
  const port = await portOf(
    createHttpServer((_, response) => {
      const timer = setInterval(() => response.write('.'), 10);
      response.on('close', () => clearInterval(timer));
    }),
  );
  await expect(ask(`http://127.0.0.1:${port}/`, { bodyMs: 100 })).rejects.toMatchObject(tooLate);
});

it('calls no address but the ones it is given', async () => {
  const url = new URL('http://169.254.169.254/latest/meta-data');
  const limits = { connectMs: 50, headersMs: 50, bodyMs: 50 };
  const bounds = {
    origins: new Set(['https://api.lever.co']),
    limits,
    agents: createAgents(),
    asked: 'stages',
  };
  await expect(wholeAnswer(url, { method: 'GET', headers: {} }, bounds)).rejects.toThrow(
    /not one of Lever’s addresses/,
  );
});
