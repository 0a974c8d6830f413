import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { startSora, type Sora } from './kit/sora.ts';

let sora: Sora;
beforeAll(async () => {
  sora = await startSora({ role: 'api' });
});
afterAll(() => sora.stop());

/** Sends `text` a byte at a time, for as long as somebody listens. Gives how long that was, in milliseconds. */
function trickle(text: string, sentAtOnce = ''): Promise<number> {
  const { hostname, port } = new URL(sora.url);
  const began = performance.now();
  const socket: Socket = connect(Number(port), hostname);
  if (sentAtOnce) socket.write(sentAtOnce);
  let at = 0;
  const timer = setInterval(() => {
    if (at < text.length && socket.writable) socket.write(text[at] ?? '');
    at += 1;
  }, 250);
  socket.resume();
  socket.on('error', () => undefined);
  return new Promise((resolve) => {
    socket.once('close', () => {
      clearInterval(timer);
      resolve(performance.now() - began);
    });
  });
}

const LONG = 'a'.repeat(1000);
const HEAD = 'Host: x\r\nContent-Type: application/json\r\nContent-Length: 900\r\n';

const UPGRADE = [
  'GET /graphql HTTP/1.1',
  'Host: x',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
  'Sec-WebSocket-Protocol: graphql-transport-ws',
  '\r\n',
].join('\r\n');

test('connections that are slow in any part of a request are cut, and others are served', async () => {
  const slow = [
    trickle(''),
    trickle(`GET /${LONG}`),
    trickle(`x-slow: ${LONG}`, 'GET /healthz HTTP/1.1\r\nHost: x\r\n'),
    trickle(LONG, `POST /graphql HTTP/1.1\r\n${HEAD}\r\n`),
    trickle(LONG, `POST /webhooks/lever/unknown HTTP/1.1\r\n${HEAD}\r\n`),
    trickle(LONG, `POST /auth/sign-in/email HTTP/1.1\r\n${HEAD}\r\n`),
    trickle(LONG, 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET /'),
    trickle(`x-slow: ${LONG}`, 'GET /graphql HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n'),
    // A WebSocket that never says who it is, and does not answer when it is ended.
    trickle('\u0081\u0084', UPGRADE),
    // A TLS greeting, as of a browser that was told https.
    trickle(LONG, '\u0016\u0003\u0001\u0002\u0000'),
  ];
  await sleep(1000);
  expect((await fetch(`${sora.url}/healthz`)).status).toBe(200);
  for (const tookMs of await Promise.all(slow)) expect(tookMs).toBeLessThan(15_000);
}, 40_000);
