import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { isRefusal, Outage } from '../domain/base/failure.ts';
import type { Credentials } from '../domain/ports/credential-store.ts';
import type { Provider } from '../domain/provider/provider.ts';
import { leverConfig } from './lever-config.ts';
import { createLeverProvider } from './lever-provider.ts';

const DOCS = readFileSync(new URL('../../../docs/error-codes.md', import.meta.url), 'utf8');
const MAYA = '2f9a6f0c-3f1e-4c7e-8f0a-9d1b7c5e4a10';
const GRANT: Credentials = {
  method: 'OAUTH',
  accessToken: 'a1',
  refreshToken: 'r1',
  expiresAt: new Date('2999-01-01'),
  scopes: [],
};
const API_KEY: Credentials = { method: 'API_KEY', apiKey: 'key' };

interface Answer {
  readonly status: number;
  readonly body: unknown;
}
/** What Lever answers from now on. */
let api: Answer;
let token: Answer;
const server = createServer((request, response) => {
  const { status, body } = request.url?.startsWith('/oauth/') ? token : api;
  response.writeHead(status, { 'content-type': 'application/json', location: '/elsewhere' });
  response.end(JSON.stringify(body));
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => server.close());

function providerWith(stored: Credentials): Provider {
  const { port } = server.address() as AddressInfo;
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
      renew: async (_, renew) => (await renew(stored)) ?? stored,
      write: async () => undefined,
      remove: async () => undefined,
    },
    answers: { recall: async () => undefined, keep: async () => undefined },
    budget: {
      reserve: async (_, { count }) => Array.from({ length: count }, () => 0),
      drain: async () => undefined,
    },
    clock: { now: () => new Date('2026-09-21T12:00:00Z') },
    logger: { warn: () => undefined },
  });
}

async function failureOf(work: Promise<unknown>): Promise<{ code: string; message: string }> {
  try {
    const value = await work;
    if (isRefusal(value)) return value;
    throw new Error(`It worked: ${JSON.stringify(value)}`);
  } catch (error) {
    if (error instanceof Outage) return error;
    throw error;
  }
}

/** The code stands in the docs, and the message says what to do or that nothing has to be done. */
function isUseful({ code, message }: { code: string; message: string }): void {
  expect(DOCS).toContain(`\`${code}\``);
  expect(message).toMatch(/^[A-Z].{20,}\.$/s);
}

const said = (code: string, message: string) => ({ code, message });

describe('what the API answers', () => {
  it.each([
    [401, said('UnauthorizedError', 'The request requires authentication.'), 'API_KEY_REJECTED'],
    [404, said('ResourceNotFound', `opportunities ${MAYA} was not found`), 'CANDIDATE_NOT_FOUND'],
    [404, said('ResourceNotFound', '/v1/x does not exist'), 'CANDIDATE_NOT_FOUND'],
    [403, said('ForbiddenError', 'no'), 'PERMISSION_MISSING'],
    [403, said('ForbiddenError', 'Unable to find a signing key that matches'), 'WRONG_ENVIRONMENT'],
    [400, said('BadRequestError', 'Invalid offset token: x'), 'PROVIDER_ANSWER_UNUSABLE'],
    [200, { data: { id: MAYA } }, 'PROVIDER_ANSWER_UNUSABLE'],
    [429, said('TooManyRequests', ''), 'PROVIDER_RATE_LIMITED'],
    [408, said('RequestTimeout', ''), 'PROVIDER_OUTAGE'],
    [500, {}, 'PROVIDER_OUTAGE'],
    [503, {}, 'PROVIDER_OUTAGE'],
  ])(
    '%d %j for a candidate is %s',
    async (status, body, code) => {
      api = { status, body };
      const connection = providerWith(API_KEY).connection('integration');
      const failure = await failureOf(connection.readCandidate(MAYA));
      expect(failure.code).toBe(code);
      isUseful(failure);
    },
    20_000,
  );

  it('403 for what every account has is a permission that is missing', async () => {
    api = { status: 403, body: said('ForbiddenError', 'no') };
    const failure = await failureOf(providerWith(API_KEY).connection('integration').stages());
    expect(failure).toMatchObject({
      code: 'PERMISSION_MISSING',
      message: expect.stringContaining('stages'),
    });
    isUseful(failure);
  });

  it.each([
    [404, 'FILE_NOT_FOUND'],
    [422, 'FILE_BROKEN'],
  ])('%d for a file is %s', async (status, code) => {
    api = { status, body: said('x', 'y') };
    const connection = providerWith(API_KEY).connection('integration');
    const failure = await failureOf(connection.openFile(MAYA, { kind: 'RESUME', fileId: 'r' }));
    expect(failure.code).toBe(code);
    isUseful(failure);
  });
});

describe('what the token address answers to a renewal', () => {
  it.each([
    [403, 'invalid_grant', 'GRANT_REVOKED'],
    [401, 'access_denied', 'CLIENT_REJECTED'],
    [401, 'invalid_client', 'CLIENT_REJECTED'],
    [403, 'unauthorized_client', 'CLIENT_REJECTED'],
    [400, 'invalid_request', 'PROVIDER_ANSWER_UNUSABLE'],
    [429, 'too_many_requests', 'PROVIDER_OUTAGE'],
    [503, 'temporarily_unavailable', 'PROVIDER_OUTAGE'],
  ])(
    '%d %s is %s',
    async (status, error, code) => {
      api = {
        status: 401,
        body: said('UnauthorizedError', 'The request requires authentication.'),
      };
      token = { status, body: { error, error_description: 'x' } };
      const connection = providerWith(GRANT).connection('integration');
      const failure = await failureOf(connection.readCandidate(MAYA));
      expect(failure.code).toBe(code);
      isUseful(failure);
    },
    20_000,
  );
});

describe('what comes of a code', () => {
  it.each([
    [403, 'invalid_grant', 'OAUTH_CODE_USED'],
    [401, 'access_denied', 'OAUTH_FAILED'],
    [400, 'invalid_request', 'OAUTH_FAILED'],
    [403, 'unauthorized_client', 'OAUTH_FAILED'],
    [503, 'temporarily_unavailable', 'PROVIDER_OUTAGE'],
  ])('%d %s is %s', async (status, error, code) => {
    token = { status, body: { error, error_description: 'x' } };
    const back = new URL('http://localhost/callback?code=c&state=s');
    const failure = await failureOf(providerWith(GRANT).exchangeCode(back, 's'));
    expect(failure.code).toBe(code);
    isUseful(failure);
  });

  it.each([
    ['access_denied', 'OAUTH_DENIED'],
    ['invalid_scope', 'OAUTH_FAILED'],
  ])('%s on the way back is %s', async (error, code) => {
    const back = new URL(`http://localhost/callback?error=${error}&error_description=x&state=s`);
    const failure = await failureOf(providerWith(GRANT).exchangeCode(back, 's'));
    expect(failure.code).toBe(code);
    isUseful(failure);
  });

  it('is of no use when it belongs to another environment, or permits nothing', async () => {
    const back = new URL('http://localhost/callback?code=c&state=s');
    const granted = { access_token: 'a', token_type: 'Bearer', expires_in: 3600 };
    token = { status: 200, body: { ...granted, scope: 'offline_access users:read:admin' } };
    api = { status: 403, body: said('ForbiddenError', 'Unable to find a signing key that') };
    const other = await failureOf(providerWith(GRANT).exchangeCode(back, 's'));
    expect(other.code).toBe('OAUTH_WRONG_ENVIRONMENT');
    isUseful(other);
    token = { status: 200, body: { ...granted, scope: 'offline_access' } };
    const nothing = await failureOf(providerWith(GRANT).exchangeCode(back, 's'));
    expect(nothing.code).toBe('OAUTH_FAILED');
    isUseful(nothing);
  });
});
