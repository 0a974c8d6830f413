import { afterAll, beforeAll, expect, test } from 'vitest';

import { signIn, type SoraClient } from './kit/client.ts';
import {
  acceptAtLever,
  answerConsent,
  followCallback,
  integrationId,
} from './kit/connect-lever.ts';
import { startSora, type Sora } from './kit/sora.ts';

let sora: Sora;
let admin: SoraClient;
beforeAll(async () => {
  sora = await startSora();
  admin = await signIn(sora);
});
afterAll(() => sora.stop());

const STATE = `{ integration(provider: LEVER) {
  status connectionMethod environment connectedBy validatedAt validatedBy problem checks { label status code detail }
} }`;

async function start(client: SoraClient): Promise<string> {
  const { startLeverConnect } = await client.ask(
    `mutation ($id: ID!) { startLeverConnect(input: { integrationId: $id }) {
      ... on LeverConnectStarted { authorizationUrl } } }`,
    { id: await integrationId(client) },
  );
  return startLeverConnect.authorizationUrl;
}

async function validate(): Promise<any> {
  const { validateIntegration } = await admin.ask(
    `mutation ($id: ID!) { validateIntegration(input: { integrationId: $id }) {
      __typename ... on Refusal { code message } } }`,
    { id: await integrationId(admin) },
  );
  return validateIntegration;
}

test('cannot be validated before it is connected', async () => {
  expect(await validate()).toMatchObject({ code: 'INTEGRATION_NOT_CONNECTED' });
});

test('asks Lever for what the work needs, under its cap of twenty permissions', async () => {
  const url = new URL(await start(admin));
  const scopes = url.searchParams.get('scope')?.split(' ') ?? [];
  expect(scopes).toContain('offline_access');
  expect(scopes.length).toBeLessThanOrEqual(20);
  expect(url.searchParams.get('audience')).toMatch(/\/v1\/$/);
});

test('says that access was denied, and stays unconnected', async () => {
  const end = await acceptAtLever(sora, admin, 'deny');
  expect(end.searchParams.get('refusal')).toBe('OAUTH_DENIED');
  expect((await admin.ask(STATE)).integration.status).toBe('NOT_CONNECTED');
});

test('refuses a state that this session did not start', async () => {
  const other = await signIn(sora);
  const back = await answerConsent(await start(other), 'accept');
  const end = await followCallback(sora, admin, back);
  expect(end.searchParams.get('refusal')).toBe('OAUTH_STATE_MISMATCH');
});

test('refuses an authorization that took longer than ten minutes', async () => {
  const back = await answerConsent(await start(admin), 'accept');
  await sora.services.pool.query(`update oauth_state set expires_at = now() - interval '1 second'`);
  const end = await followCallback(sora, admin, back);
  expect(end.searchParams.get('refusal')).toBe('OAUTH_STATE_EXPIRED');
});

test('tells somebody who is signed out by then to sign in', async () => {
  const back = await answerConsent(await start(admin), 'accept');
  const response = await fetch(back, { redirect: 'manual' });
  expect(response.headers.get('location')).toMatch(/refusal=OAUTH_SIGNED_OUT$/);
});

test('says that the grant is of another environment', async () => {
  await sora.lever.control('POST', '/environment', { other: true });
  const end = await acceptAtLever(sora, admin);
  await sora.lever.control('POST', '/environment', { other: false });
  expect(end.searchParams.get('refusal')).toBe('OAUTH_WRONG_ENVIRONMENT');
  expect((await admin.ask(STATE)).integration.status).toBe('NOT_CONNECTED');
});

test('connects, keeps the tokens encrypted, and takes no code twice', async () => {
  const back = await answerConsent(await start(admin), 'accept');
  const end = await followCallback(sora, admin, back);
  expect(end.pathname + end.search).toBe('/oauth/lever/done?result=connected');
  expect((await admin.ask(STATE)).integration).toMatchObject({
    status: 'CONNECTED',
    connectionMethod: 'OAUTH',
    environment: 'LOCAL',
    connectedBy: 'Acme Administrator',
  });

  const { rows } = await sora.services.pool.query('select sealed from integration_credentials');
  expect(rows[0].sealed).toMatch(/^k1\.[\w-]+$/);
  const stored = await sora.services.credentials.read(await integrationId(admin));
  expect(stored).toMatchObject({ method: 'OAUTH', refreshToken: expect.any(String) });
  expect(Buffer.from(rows[0].sealed.slice(3), 'base64url').toString('latin1')).not.toContain(
    stored?.method === 'OAUTH' ? stored.accessToken : '',
  );

  const again = await followCallback(sora, admin, back);
  expect(again.searchParams.get('refusal')).toBe('OAUTH_CODE_USED');
  expect((await admin.ask(STATE)).integration.status).toBe('CONNECTED');
});

test('validates by real calls, and says what was checked, when and by whom', async () => {
  expect(await validate()).toMatchObject({ __typename: 'IntegrationValidated' });
  const { integration } = await admin.ask(STATE);
  expect(integration).toMatchObject({
    status: 'VERIFIED',
    validatedBy: 'Acme Administrator',
    problem: null,
  });
  expect(integration.checks.length).toBeGreaterThan(4);
  expect(integration.checks.every((check: any) => check.status === 'PASSED')).toBe(true);
  expect(integration.checks.every((check: any) => check.code === null)).toBe(true);
  expect(Date.now() - Date.parse(integration.validatedAt)).toBeLessThan(60_000);
});

test('shows checks that were made before they had codes', async () => {
  await sora.services.pool.query(
    `update integration set checks = '[{"label": "Read stages", "passed": false, "detail": "No."}]'`,
  );
  const { integration } = await admin.ask(STATE);
  expect(integration.checks).toMatchObject([{ status: 'FAILED', code: null }]);
});

test('tells every watcher when the connection changes', async () => {
  const events = admin.subscribe(
    `subscription ($id: ID!) { integrationChanged(integrationId: $id) { status validatedAt } }`,
    { id: await integrationId(admin) },
  );
  const first = (await events.next()).value.integrationChanged;
  expect(first.status).toBe('VERIFIED');
  await validate();
  const second = (await events.next()).value.integrationChanged;
  expect(second.validatedAt > first.validatedAt).toBe(true);
  await events.return?.();
});

test('says what failed and what to do when the grant was revoked', async () => {
  await sora.lever.control('POST', '/grants/revoke');
  await validate();
  const { integration } = await admin.ask(STATE);
  expect(integration.status).toBe('NEEDS_ATTENTION');
  expect(integration.problem).toMatch(/connect/i);
  expect(integration.checks).toMatchObject([{ status: 'FAILED', code: 'GRANT_REVOKED' }]);
});

test('disconnects, and forgets the credentials', async () => {
  await admin.ask(
    `mutation ($id: ID!) { disconnectIntegration(input: { integrationId: $id }) { __typename } }`,
    { id: await integrationId(admin) },
  );
  expect((await admin.ask(STATE)).integration.status).toBe('NOT_CONNECTED');
  const { rows } = await sora.services.pool.query('select from integration_credentials');
  expect(rows).toHaveLength(0);
});

test('connects by an API key that Lever accepts, and by no other', async () => {
  const connect = async (apiKey: string) =>
    (
      await admin.ask(
        `mutation ($input: ConnectWithApiKeyInput!) { connectWithApiKey(input: $input) {
          __typename ... on Refusal { code message } } }`,
        { input: { integrationId: await integrationId(admin), apiKey } },
      )
    ).connectWithApiKey;
  expect(await connect('wrong-key')).toMatchObject({ code: 'API_KEY_REJECTED' });
  expect((await admin.ask(STATE)).integration.status).toBe('NOT_CONNECTED');
  expect(await connect('lever-sandbox-key')).toMatchObject({ __typename: 'IntegrationConnected' });
  await validate();
  expect((await admin.ask(STATE)).integration).toMatchObject({
    status: 'VERIFIED',
    connectionMethod: 'API_KEY',
  });
});
