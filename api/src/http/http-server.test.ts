import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';

import { expect, test } from 'vitest';

import { createHttpServer } from './http-server.ts';

/** How many of `count` connections at once are still there after each was answered or cut. */
async function held(count: number, isProxy: boolean): Promise<number> {
  const server = createHttpServer((_request, response) => response.end('ok'), {
    isProxy: () => isProxy,
    connectionsPerAddress: 3,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const sockets = Array.from({ length: count }, () => connect(port, '127.0.0.1'));
  const served = await Promise.all(
    sockets.map((socket) => {
      socket.on('error', () => undefined);
      socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
      return new Promise<boolean>((resolve) => {
        socket.once('data', () => resolve(true));
        socket.once('close', () => resolve(false));
      });
    }),
  );
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return served.filter(Boolean).length;
}

test('one address holds only so many connections', async () => {
  expect(await held(5, false)).toBe(3);
});

test('a proxy of ours holds as many as it needs', async () => {
  expect(await held(5, true)).toBe(5);
});
