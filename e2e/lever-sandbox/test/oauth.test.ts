import { expect, test } from 'vitest';
import { redirectUri, sandbox } from './sandbox-fixture.ts';

const readAll = 'offline_access opportunities:read:admin';

test('shows what is asked for, with Accept and Deny', async () => {
  const { call, authorizePath } = await sandbox();
  const { body } = await call('GET', authorizePath(readAll));
  expect(body).toContain('See opportunities (candidates)');
  expect(body).toMatch(/>\s*Accept\s*<\/button>/);
  expect(body).toMatch(/>\s*Deny\s*<\/button>/);
});

test('lists only offline_access when the audience is missing or has no trailing slash', async () => {
  const { call, authorizePath, url } = await sandbox();
  for (const audience of ['', `${url}/v1`]) {
    const { body } = await call('GET', authorizePath(readAll, { audience }));
    expect(body).toContain('offline_access');
    expect(body).not.toContain('opportunities:read:admin)');
  }
});

test('never redirects to an address that is not registered', async () => {
  const { call, authorizePath } = await sandbox();
  const reply = await call('GET', authorizePath(readAll, { redirect_uri: `${redirectUri}/` }));
  expect(reply.status).toBe(403);
  expect(reply.headers.get('location')).toBeNull();
});

test('gives tokens for an accepted code, and the API takes them', async () => {
  const { connect, call } = await sandbox();
  const tokens = await connect(readAll);
  expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 3600, scope: readAll });
  expect(tokens.refresh_token).toMatch(/^v1\.M/);
  const claims = JSON.parse(Buffer.from(tokens.access_token.split('.')[1], 'base64url').toString());
  expect(claims).toMatchObject({
    iss: 'https://auth.lever.co/',
    azp: 'sora-local',
    scope: readAll,
  });
  expect(claims.exp - claims.iat).toBe(3600);
  const reply = await call(
    'GET',
    '/v1/opportunities?limit=1',
    undefined,
    `Bearer ${tokens.access_token}`,
  );
  expect(reply.status).toBe(200);
});

test('says access_denied when the person denies', async () => {
  const { decide } = await sandbox();
  const back = await decide(readAll, 'deny');
  expect(back.searchParams.get('error')).toBe('access_denied');
  expect(back.searchParams.get('state')).toBe('xyz');
});

test('takes a code once', async () => {
  const { decide, token } = await sandbox();
  const code = (await decide(readAll, 'accept')).searchParams.get('code') ?? '';
  const fields = { grant_type: 'authorization_code', code, redirect_uri: redirectUri };
  expect((await token(fields)).status).toBe(200);
  const again = await token(fields);
  expect(again).toMatchObject({ status: 403, body: { error: 'invalid_grant' } });
});

test('rotates refresh tokens, and a reused one revokes the whole grant', async () => {
  const { connect, token, call } = await sandbox();
  const first = await connect(readAll);
  const refresh = (refresh_token: string) => token({ grant_type: 'refresh_token', refresh_token });
  const second = (await refresh(first.refresh_token)).body;
  expect(second.refresh_token).not.toBe(first.refresh_token);
  expect(await refresh(first.refresh_token)).toMatchObject({
    status: 403,
    body: { error: 'invalid_grant' },
  });
  expect(await refresh(second.refresh_token)).toMatchObject({
    status: 403,
    body: { error: 'invalid_grant' },
  });
  const reply = await call('GET', '/v1/opportunities', undefined, `Bearer ${second.access_token}`);
  expect(reply.status).toBe(401);
});

test('lets a refresh token die after ninety idle days, but not before', async () => {
  const { connect, token, sim } = await sandbox();
  const first = await connect(readAll);
  const refresh = (refresh_token: string) => token({ grant_type: 'refresh_token', refresh_token });
  await sim('clock', { advanceDays: 89 });
  const second = await refresh(first.refresh_token);
  expect(second.status).toBe(200);
  await sim('clock', { advanceDays: 91 });
  expect((await refresh(second.body.refresh_token)).status).toBe(403);
});

test.each([
  [
    'a wrong secret',
    { client_secret: 'lever-sandbox-key', grant_type: 'refresh_token', refresh_token: 'x' },
    401,
    'access_denied',
  ],
  ['a missing code', { grant_type: 'authorization_code' }, 400, 'invalid_request'],
  ['an unknown grant type', { grant_type: 'password' }, 403, 'unauthorized_client'],
])('refuses %s at the token endpoint', async (_, fields, status, error) => {
  const { token } = await sandbox();
  expect(await token(fields)).toMatchObject({ status, body: { error } });
});

test('answers 403 about the signing key to tokens of the other environment', async () => {
  const { connect, call, sim } = await sandbox();
  const { access_token } = await connect(readAll);
  await sim('environment', { other: true });
  const reply = await call('GET', '/v1/users', undefined, `Bearer ${access_token}`);
  expect(reply.status).toBe(403);
  expect(reply.body.message).toContain('Unable to find a signing key that matches');
});

test('answers 403 without the scope, and lets a write scope read', async () => {
  const { connect, call } = await sandbox();
  const { access_token } = await connect('offers:read:admin webhooks:write:admin');
  const get = (path: string) => call('GET', path, undefined, `Bearer ${access_token}`);
  expect(await get('/v1/users')).toMatchObject({ status: 403, body: { code: 'ForbiddenError' } });
  expect((await get('/v1/webhooks')).body).toEqual({ data: [] });
});
