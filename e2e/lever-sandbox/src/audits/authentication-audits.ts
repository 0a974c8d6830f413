import { strict as assert } from 'node:assert';
import type { Audit } from './audit.ts';
import { expectError } from './expectations.ts';
import { nobodysId } from './subjects.ts';

const unauthorized = {
  code: 'UnauthorizedError',
  message: 'The request requires authentication.',
};
const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;

export const authenticationAudits: readonly Audit[] = [
  {
    id: 'LVR-0101',
    level: 'MUST',
    source: 'third party',
    should: 'answer 401 UnauthorizedError without credentials',
    run: async (target) =>
      expectError(
        await target.request('GET', '/users', { authorization: null }),
        401,
        unauthorized,
      ),
  },
  {
    id: 'LVR-0102',
    level: 'MUST',
    source: 'lever docs',
    should: 'answer 401 to an API key that it does not know',
    run: async (target) =>
      expectError(
        await target.request('GET', '/users', { authorization: basic('no-such-key:') }),
        401,
        { code: 'UnauthorizedError' },
      ),
  },
  {
    id: 'LVR-0103',
    level: 'MUST',
    source: 'lever docs',
    should: 'answer 401 to a bearer token that it does not know',
    run: async (target) =>
      expectError(await target.request('GET', '/users', { authorization: 'Bearer nothing' }), 401, {
        code: 'UnauthorizedError',
      }),
  },
  {
    id: 'LVR-0104',
    level: 'MUST',
    source: 'lever docs',
    should: 'take the API key as the user name of HTTP Basic with an empty password',
    run: async (target) => {
      await target.get('/users?limit=1');
    },
  },
  {
    id: 'LVR-0105',
    level: 'MUST',
    source: 'third party: recorded',
    should: 'send its three own headers with an answer',
    run: async (target) => expectLeverHeaders((await target.get('/users?limit=1')).headers),
  },
  {
    id: 'LVR-0106',
    level: 'SHOULD',
    source: 'inferred',
    should: 'send its three own headers with an error too',
    run: async (target) =>
      expectLeverHeaders((await target.request('GET', `/users/${nobodysId}`)).headers),
  },
  {
    id: 'LVR-0107',
    level: 'MUST',
    source: 'third party: recorded',
    should: 'answer with JSON in UTF-8',
    run: async (target) => {
      const { headers } = await target.get('/users?limit=1');
      assert.equal(headers.get('content-type'), 'application/json; charset=utf-8');
    },
  },
  {
    id: 'LVR-0108',
    level: 'SHOULD',
    source: 'lever docs',
    should: 'send no headers about the rate limit',
    run: async (target) => {
      const { headers } = await target.get('/users?limit=1');
      const found = [...headers.keys()].filter((name) => /ratelimit|retry-after/.test(name));
      assert.deepEqual(found, []);
    },
  },
];

function expectLeverHeaders(headers: Headers): void {
  assert.equal(headers.get('server'), 'lever-data-api');
  assert.equal(headers.get('x-stream-path'), 'dapi');
  assert.match(headers.get('x-lever-region') ?? '(none)', /^[a-z]+$/);
}
