import { strict as assert } from 'node:assert';
import { setTimeout as wait } from 'node:timers/promises';
import { isRecord } from '../model/is-record.ts';
import type { Audit } from './audit.ts';
import type { AuditTarget, Reply } from './audit-target.ts';
import { expectError, expectStatus } from './expectations.ts';
import {
  askToken,
  authorizeUrl,
  callWith,
  connect,
  decide,
  exchange,
  newCode,
  refresh,
  someScopes,
  tokensOf,
} from './oauth-session.ts';

const needs = ['oauth', 'control'] as const;
const docs = { level: 'MUST', source: 'lever docs', needs } as const;
const inferred = { level: 'SHOULD', source: 'inferred', needs } as const;

/** The browser’s own look at a page. */
async function look(target: AuditTarget, scope: string, changes: Record<string, string> = {}) {
  const response = await fetch(authorizeUrl(target, scope, changes), { redirect: 'manual' });
  const { status, headers } = response;
  return { status, location: headers.get('location'), text: await response.text() };
}

function expectTokenError(reply: Reply, status: number, error: string): void {
  assert.equal(reply.status, status, reply.text);
  assert(isRecord(reply.body));
  assert.equal(reply.body['error'], error);
  assert.equal(typeof reply.body['error_description'], 'string');
}

const people = '/opportunities?limit=1';

export const oauthAudits: readonly Audit[] = [
  {
    ...docs,
    id: 'LVR-1501',
    should: 'show a page with what the app asks for, an Accept and a Deny',
    run: async (target) => {
      const { status, text } = await look(target, someScopes);
      assert.equal(status, 200);
      for (const word of ['opportunities:read:admin', 'offline_access', 'Accept', 'Deny']) {
        assert(text.includes(word), word);
      }
    },
  },
  {
    ...docs,
    id: 'LVR-1502',
    should: 'list only offline_access when the audience is missing or lacks its last slash',
    run: async (target) => {
      for (const audience of ['', `${target.origin}/v1`]) {
        const { text } = await look(target, someScopes, { audience });
        assert(text.includes('offline_access') && !text.includes('opportunities:read:admin)'));
      }
    },
  },
  {
    ...docs,
    id: 'LVR-1503',
    should: 'say on a page that an app is not known',
    run: async (target) => {
      const { status, location, text } = await look(target, someScopes, { client_id: 'nobody' });
      assert(status >= 400 && location === null);
      assert.match(text, /ClientID not found/);
    },
  },
  {
    ...docs,
    id: 'LVR-1504',
    should: 'never redirect to an address that is not registered byte for byte',
    run: async (target) => {
      const redirect_uri = `${target.app.redirectUri}/`;
      const { status, location } = await look(target, someScopes, { redirect_uri });
      assert(status >= 400 && location === null);
    },
  },
  {
    ...docs,
    id: 'LVR-1505',
    should: 'send Deny back as access_denied with the state',
    run: async (target) => {
      const { searchParams } = await decide(target, someScopes, 'deny');
      assert.equal(searchParams.get('error'), 'access_denied');
      assert.equal(searchParams.get('state'), 'audit-state');
      assert.equal(searchParams.get('code'), null);
    },
  },
  {
    ...docs,
    id: 'LVR-1506',
    should: 'send Accept back with a code and the state',
    run: async (target) => {
      const { searchParams, origin, pathname } = await decide(target, someScopes, 'accept');
      assert.notEqual(searchParams.get('code') ?? '', '');
      assert.equal(searchParams.get('state'), 'audit-state');
      assert.equal(origin + pathname, target.app.redirectUri);
    },
  },
  {
    ...docs,
    id: 'LVR-1507',
    should: 'give tokens for a code, good for an hour',
    run: async (target) => {
      const tokens = await connect(target);
      assert.equal(tokens.token_type, 'Bearer');
      assert.equal(tokens.expires_in, 3600);
      assert.equal(tokens.scope, someScopes);
      assert.equal(typeof tokens.refresh_token, 'string');
      expectStatus(await callWith(target, tokens, people), 200);
    },
  },
  {
    ...docs,
    id: 'LVR-1508',
    should: 'take the code in JSON too',
    run: async (target) => {
      const { redirectUri: redirect_uri } = target.app;
      const fields = {
        grant_type: 'authorization_code',
        code: await newCode(target),
        redirect_uri,
      };
      tokensOf(await askToken(target, fields, 'json'));
    },
  },
  {
    ...docs,
    id: 'LVR-1509',
    should: 'give access tokens that are JWTs with user, account and client in their claims',
    run: async (target) => {
      const [, claims = ''] = (await connect(target)).access_token.split('.');
      const parsed: unknown = JSON.parse(Buffer.from(claims, 'base64url').toString());
      assert(isRecord(parsed));
      for (const name of ['userId', 'accountId', 'clientId']) {
        assert.equal(typeof parsed[`https://oauth.lever.co/${name}`], 'string', name);
      }
      assert.equal(Number(parsed['exp']) - Number(parsed['iat']), 3600);
      assert.equal(parsed['scope'], someScopes);
    },
  },
  {
    ...inferred,
    level: 'MUST',
    id: 'LVR-1510',
    should: 'take a code only once, and revoke what it gave when it comes again',
    run: async (target) => {
      const code = await newCode(target);
      const tokens = tokensOf(await exchange(target, code));
      expectTokenError(await exchange(target, code), 403, 'invalid_grant');
      expectStatus(await callWith(target, tokens, people), 401);
    },
  },
  {
    ...inferred,
    id: 'LVR-1511',
    should: 'refuse a code with another callback address',
    run: async (target) => {
      const code = await newCode(target);
      const redirect_uri = `${target.app.redirectUri}/other`;
      const fields = { grant_type: 'authorization_code', code, redirect_uri };
      expectTokenError(await askToken(target, fields), 403, 'invalid_grant');
    },
  },
  {
    ...docs,
    id: 'LVR-1512',
    should: 'answer 401 access_denied to a wrong client secret',
    run: async (target) => {
      const fields = { grant_type: 'refresh_token', refresh_token: 'x', client_secret: 'wrong' };
      expectTokenError(await askToken(target, fields), 401, 'access_denied');
    },
  },
  {
    ...inferred,
    id: 'LVR-1513',
    should: 'answer 400 invalid_request when a parameter is missing',
    run: async (target) => {
      const reply = await askToken(target, { grant_type: 'authorization_code' });
      expectTokenError(reply, 400, 'invalid_request');
    },
  },
  {
    ...inferred,
    id: 'LVR-1514',
    should: 'answer 403 unauthorized_client to an unknown grant type',
    run: async (target) => {
      const reply = await askToken(target, { grant_type: 'password' });
      expectTokenError(reply, 403, 'unauthorized_client');
    },
  },
  {
    ...docs,
    id: 'LVR-1515',
    should: 'give a new refresh token with each refresh',
    run: async (target) => {
      const first = await connect(target);
      const second = tokensOf(await refresh(target, first.refresh_token));
      assert.notEqual(second.refresh_token, first.refresh_token);
      assert.notEqual(second.access_token, first.access_token);
      expectStatus(await callWith(target, second, people), 200);
    },
  },
  {
    ...inferred,
    id: 'LVR-1516',
    should: 'revoke everything when a used refresh token comes again',
    run: async (target) => {
      const first = await connect(target);
      const second = tokensOf(await refresh(target, first.refresh_token));
      expectTokenError(await refresh(target, first.refresh_token), 403, 'invalid_grant');
      expectTokenError(await refresh(target, second.refresh_token), 403, 'invalid_grant');
      expectStatus(await callWith(target, second, people), 401);
    },
  },
  {
    ...docs,
    id: 'LVR-1517',
    should: 'give no refresh token without offline_access',
    run: async (target) => {
      assert(!('refresh_token' in (await connect(target, 'opportunities:read:admin'))));
    },
  },
  {
    ...docs,
    id: 'LVR-1518',
    should: 'let a refresh token die after ninety days without use, and not before',
    run: async (target) => {
      const first = await connect(target);
      await target.control('POST', 'clock', { advanceDays: 89 });
      const second = tokensOf(await refresh(target, first.refresh_token));
      await target.control('POST', 'clock', { advanceDays: 91 });
      expectTokenError(await refresh(target, second.refresh_token), 403, 'invalid_grant');
    },
  },
  {
    ...docs,
    id: 'LVR-1519',
    should: 'let an access token die after its hour',
    run: async (target) => {
      const tokens = await connect(target);
      await target.control('POST', 'clock', { advanceMs: 3_601_000 });
      expectStatus(await callWith(target, tokens, people), 401);
    },
  },
  {
    ...inferred,
    id: 'LVR-1520',
    should: 'answer 401 and invalid_grant after access was revoked',
    run: async (target) => {
      const tokens = await connect(target);
      await target.control('POST', 'grants/revoke');
      expectError(await callWith(target, tokens, people), 401, { code: 'UnauthorizedError' });
      expectTokenError(await refresh(target, tokens.refresh_token), 403, 'invalid_grant');
    },
  },
  {
    ...docs,
    id: 'LVR-1521',
    should: 'answer 403 about the signing key to a token of the other environment',
    run: async (target) => {
      const tokens = await connect(target);
      await target.control('POST', 'environment', { other: true });
      expectError(await callWith(target, tokens, people), 403, {
        message: /Unable to find a signing key that matches/,
      });
    },
  },
  {
    ...docs,
    id: 'LVR-1522',
    should: 'skip the page when an earlier Accept covers what is asked for, unless prompt=consent',
    run: async (target) => {
      await target.control('POST', 'choices', { rememberConsent: true });
      await connect(target);
      assert.notEqual((await look(target, someScopes)).location, null);
      assert.equal((await look(target, someScopes, { prompt: 'consent' })).location, null);
      assert.equal((await look(target, `${someScopes} offers:read:admin`)).location, null);
    },
  },
  {
    ...docs,
    id: 'LVR-1523',
    should: 'send an unknown scope back as invalid_scope',
    run: async (target) => {
      const { location } = await look(target, 'everything:read:admin');
      assert.equal(new URL(location ?? '').searchParams.get('error'), 'invalid_scope');
    },
  },
  {
    ...inferred,
    id: 'LVR-1524',
    should: 'keep an old access token good after a refresh, until it expires',
    run: async (target) => {
      const tokens = await connect(target);
      await refresh(target, tokens.refresh_token);
      await wait(1);
      expectStatus(await callWith(target, tokens, people), 200);
    },
  },
];
