import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { createAgents, type ProxyVariables } from '../../src/lever/http/agents.ts';
import { CERTIFICATE, PRIVATE_KEY } from './test-certificate.ts';
import { wholeAnswer } from '../../src/lever/http/whole-answer.ts';

const asked: string[] = [];
const trusted = getCACertificates('default');
const answer = (request: IncomingMessage, response: { end(text: string): void }) =>
  response.end(`answered ${request.url}`);
const lever = createTlsServer({ cert: CERTIFICATE, key: PRIVATE_KEY }, answer);
const plain = createServer(answer);
const proxy = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`);
  response.end('answered by the proxy');
});
proxy.on('connect', (request: IncomingMessage, socket: Duplex) => {
  asked.push(`CONNECT ${request.url}`);
  if (request.url?.startsWith('closed.')) {
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    return;
  }
  const way = connect(portOf(lever), '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    socket.pipe(way).pipe(socket);
  });
  for (const end of [way, socket]) end.on('error', () => undefined);
});

const portOf = (server: Server) => (server.address() as AddressInfo).port;
const servers = [lever, plain, proxy];
beforeAll(async () => {
  setDefaultCACertificates([...trusted, CERTIFICATE]);
  await Promise.all(
    servers.map((server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))),
  );
});
afterAll(() => {
  setDefaultCACertificates(trusted);
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

function ask(address: string, variables: ProxyVariables, options: { alone?: boolean } = {}) {
  const url = new URL(address);
  asked.length = 0;
  return wholeAnswer(
    url,
    { method: 'GET', headers: {}, ...options },
    {
      origins: new Set([url.origin]),
      // Shorter than a wait for a connection that the proxy has made already.
      limits: { connectMs: 1500, headersMs: 1500, bodyMs: 1500 },
      agents: createAgents(variables),
      asked: 'stages',
    },
  );
}
const byProxy = () => ({ HTTPS_PROXY: `http://127.0.0.1:${portOf(proxy)}` });

it.each([{ alone: true }, { alone: false }])(
  'reaches Lever through a proxy (%j)',
  async (options) => {
    expect(await ask('https://api.lever.test/stages', byProxy(), options)).toMatchObject({
      status: 200,
      text: 'answered /stages',
    });
    expect(asked).toEqual(['CONNECT api.lever.test:443']);
  },
);

it('reaches this machine and the hosts of NO_PROXY directly', async () => {
  const variables = { HTTP_PROXY: `http://127.0.0.1:${portOf(proxy)}`, NO_PROXY: 'db.internal' };
  expect(await ask(`http://127.0.0.1:${portOf(plain)}/here`, variables)).toMatchObject({
    text: 'answered /here',
  });
  expect(await ask('http://elsewhere.test/there', variables)).toMatchObject({
    text: 'answered by the proxy',
  });
  expect(asked).toEqual(['GET http://elsewhere.test/there']);
});

it('names the host, and the proxy, when there is no way', async () => {
  await expect(ask('https://closed.test/', byProxy())).rejects.toMatchObject({
    name: 'Outage',
    message: `Lever (closed.test through the proxy 127.0.0.1:${portOf(proxy)}) could not be reached, or closed the connection, when asked for stages: the proxy refused the connection.`,
  });
  await expect(ask('http://127.0.0.1:1/', {})).rejects.toMatchObject({
    message: expect.stringContaining('(127.0.0.1:1)'),
  });
});

it('says that a certificate is not trusted, and that a proxy let nothing through', async () => {
  const address = `https://localhost:${portOf(lever)}/stages`;
  setDefaultCACertificates(trusted);
  await expect(ask(address, {})).rejects.toThrow(/its certificate is not trusted \(.*CERT.*\)\./);
  setDefaultCACertificates([...trusted, CERTIFICATE]);
  await expect(ask('https://closed.lever.test/stages', byProxy())).rejects.toThrow(
    'the proxy refused the connection',
  );
});

it('does not name a proxy that is not asked', async () => {
  await expect(
    ask('https://unknown.invalid/stages', { ...byProxy(), NO_PROXY: 'invalid' }),
  ).rejects.toThrow('Lever (unknown.invalid) could not be reached');
  expect(asked).toEqual([]);
});
