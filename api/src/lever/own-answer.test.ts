import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { Outage } from '../domain/base/failure.ts';
import type { Provider } from '../domain/provider/provider.ts';
import { leverConfig } from './lever-config.ts';
import { createLeverProvider } from './lever-provider.ts';

const MAYA = '2f9a6f0c-3f1e-4c7e-8f0a-9d1b7c5e4a10';
const HTML = '<html><h1>Down for maintenance</h1></html>';

/** What is answered to the paths that end in `path`; an endless answer where there is no body. */
interface Odd {
  readonly path: string;
  readonly status: number;
  readonly body: string | null;
}
let odd: Odd[] = [];
const sent: string[] = [];
const server = createServer((request, response) => {
  const url = new URL(request.url ?? '', 'http://x');
  sent.push(url.pathname);
  const [, key = ''] = /^Basic (.*)$/.exec(request.headers.authorization ?? '') ?? [];
  const name = Buffer.from(key, 'base64').toString('utf8').replace(':', '');
  const found = odd[Number(name)];
  if (!found || !url.pathname.endsWith(found.path)) {
    const one = { id: MAYA, contact: 'c-1', archived: { reason: 'hired', archivedAt: 1 } };
    const isOne = url.pathname.endsWith(MAYA);
    response.end(JSON.stringify({ data: isOne ? one : [{ id: 'hired', type: 'hired' }] }));
    return;
  }
  // A long wait is passed on at once, so that nothing is tried again here.
  response.writeHead(found.status, { location: '/elsewhere', 'retry-after': '60' });
  if (found.body !== null) {
    response.end(found.body);
    return;
  }
  const chunk = Buffer.alloc(1024 * 1024, '[');
  const more = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', more);
  more();
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Each has a process of its own, whose key tells the server which answer it gets. */
function providerOf(index: number): Provider {
  const { port } = server.address() as AddressInfo;
  const stored = { method: 'API_KEY', apiKey: String(index) } as const;
  return createLeverProvider({
    config: leverConfig({
      environment: 'LOCAL',
      localUrl: `http://127.0.0.1:${port}`,
      clientId: 'id',
      clientSecret: 'secret',
      redirectUri: 'http://localhost/callback',
    }),
    credentials: {
      read: async () => stored,
      renew: async () => stored,
      write: async () => undefined,
      remove: async () => undefined,
    },
    answers: { recall: async () => undefined, keep: async () => undefined },
    budget: {
      reserve: async (_, { count }) => Array.from({ length: count }, () => 0),
      drain: async () => undefined,
    },
    clock: { now: () => new Date() },
    logger: { warn: () => undefined },
  });
}

/** How reading ends where these answers come to the paths that end so, in the same order. */
async function endings(
  answers: readonly Odd[],
  read: (provider: Provider) => Promise<unknown>,
): Promise<string[]> {
  odd = [...answers];
  sent.length = 0;
  return Promise.all(
    answers.map(async ({ status, body }, index) => {
      const ended = await read(providerOf(index)).then(
        (value) => JSON.stringify(value),
        (error: unknown) =>
          error instanceof Outage ? `${error.code}, retryable: ${error.retryable}` : String(error),
      );
      return `${status} ${body?.slice(0, 40) ?? 'endless'}: ${ended}`;
    }),
  );
}

const outages = (answers: readonly Odd[]) =>
  answers.map(
    ({ status, body }) =>
      `${status} ${body?.slice(0, 40) ?? 'endless'}: PROVIDER_OUTAGE, retryable: true`,
  );

const BODIES = [
  ...['null', '[]', '{}', '"x"', '7', '', HTML, '{"data":null}', '{"data":"x"}'],
  ...['{"data":{"name":"No Id"}}', '{"data":{"id":7}}', '{"data":{"__proto__":{"id":"x"}}}'],
  `{"data":${'['.repeat(200_000)}`,
  `{"data":${'['.repeat(200_000)}1e400${']'.repeat(200_000)}}`,
  `{"data":{"a":${'{"é":'.repeat(200_000)}1${'}'.repeat(200_000)}}}`,
];
const STATUSES = [
  ...[204, 301, 302, 304, 307, 308, 400, 401, 402, 403, 404, 405, 407, 409, 410, 418, 421],
  ...[422, 425, 451, 499],
];

describe('what comes in place of Lever’s answer, for a moment, is an outage that is tried again', () => {
  it('for a candidate', async () => {
    const answers = [
      ...[...BODIES, '{"data":[]}', '{"data":[{"id":"x"}]}', '{"data":{"id":"somebody-else"}}'],
    ].map((body) => ({ path: MAYA, status: 200, body }));
    expect(await endings(answers, (lever) => lever.connection('i').readCandidate(MAYA))).toEqual(
      outages(answers),
    );
  });

  it('for a list, which would be empty otherwise', async () => {
    const answers = [...BODIES, '{"data":[{"id":"a"}],"hasNext":true}'].map((body) => ({
      ...{ path: '/archive_reasons', status: 200 },
      body,
    }));
    const hired = (lever: Provider) => lever.connection('i').hiredSince(new Date(0));
    expect(await endings(answers, hired)).toEqual(outages(answers));
    const offers = answers.map((answer) => ({ ...answer, path: '/offers' }));
    const candidate = (lever: Provider) => lever.connection('i').readCandidate(MAYA);
    expect(await endings(offers, candidate)).toEqual(outages(offers));
  });

  it('with any status, and a redirect is never followed', async () => {
    const answers = STATUSES.flatMap((status) =>
      ['', HTML, '{}', 'null', '{"data":{"id":"x"}}'].map((body) => ({
        ...{ path: MAYA, status },
        body,
      })),
    );
    expect(await endings(answers, (lever) => lever.connection('i').readStanding(MAYA))).toEqual(
      outages(answers),
    );
    expect(sent.filter((path) => path.endsWith('/elsewhere'))).toEqual([]);
  });

  it('with a reason that is none of Lever’s', async () => {
    const said = '{"code":"Teapot","message":"I am a teapot"}';
    const answers = [402, 405, 407, 409, 410, 418, 451].map((status) => ({
      ...{ path: MAYA, status, body: said },
    }));
    expect(await endings(answers, (lever) => lever.connection('i').readStanding(MAYA))).toEqual(
      outages(answers),
    );
  });

  it('without an end', async () => {
    const answers = [{ path: MAYA, status: 200, body: null }];
    odd = answers;
    expect(await endings(answers, (lever) => lever.connection('i').readStanding(MAYA))).toEqual(
      outages(answers),
    );
  }, 30_000);
});

it('stays a refusal where Lever says no in its own words', async () => {
  const said = (code: string) => JSON.stringify({ code, message: 'Why.' });
  const answers = [
    { path: MAYA, status: 400, body: said('BadRequestError') },
    { path: MAYA, status: 401, body: said('UnauthorizedError') },
    { path: MAYA, status: 403, body: said('ForbiddenError') },
    { path: MAYA, status: 404, body: said('ResourceNotFound') },
    { path: MAYA, status: 200, body: JSON.stringify({ data: { id: MAYA } }) },
  ];
  const ended = await endings(answers, (lever) => lever.connection('i').readCandidate(MAYA));
  expect(ended.map((text) => /[A-Z]+_[A-Z_]+(?:, retryable: false)?/.exec(text)?.[0])).toEqual([
    'PROVIDER_ANSWER_UNUSABLE, retryable: false',
    'API_KEY_REJECTED',
    'CANDIDATE_CONFIDENTIAL',
    'CANDIDATE_NOT_FOUND',
    'PROVIDER_ANSWER_UNUSABLE, retryable: false',
  ]);
});
