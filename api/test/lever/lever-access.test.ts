import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import {
  connectedByApiKey,
  connectedByOauth,
  INTEGRATION,
  newProvider,
} from './connected-provider.ts';
import { startLeverSandbox, type LeverSandbox } from './lever-sandbox.ts';

const MAYA = '2f9a6f0c-3f1e-4c7e-8f0a-9d1b7c5e4a10';
let sandbox: LeverSandbox;

beforeAll(async () => {
  sandbox = await startLeverSandbox('--rate-per-second', '0');
});
afterAll(() => sandbox[Symbol.asyncDispose]());
beforeEach(() => sandbox.control('POST', 'reset', {}));

/** Twenty calls at once, in a process that has just begun. */
const twentyReads = async (connected: Awaited<ReturnType<typeof connectedByOauth>>) => {
  await sandbox.control('DELETE', 'requests');
  const connection = connected.provider.connection(INTEGRATION);
  return Promise.all(Array.from({ length: 20 }, () => connection.readCandidate(MAYA)));
};
const refreshes = async () => (await sandbox.requests('/oauth/token')).length;

describe('the access token', () => {
  it('is renewed once for twenty calls when it is about to end', async () => {
    const connected = await connectedByOauth(sandbox);
    const before = connected.store.stored;
    connected.clock.aheadMs = 3600_000 - 30_000;
    const candidates = await twentyReads(connected);
    expect(candidates.every((candidate) => 'fields' in candidate)).toBe(true);
    expect(await refreshes()).toBe(1);
    expect(connected.store.stored).not.toEqual(before);
  });

  it('is renewed once for twenty calls that were refused, and these are repeated with the new one', async () => {
    const connected = await connectedByOauth(sandbox);
    await sandbox.control('POST', 'access-tokens/expire');
    const candidates = await twentyReads(connected);
    expect(candidates.every((candidate) => 'fields' in candidate)).toBe(true);
    expect(await refreshes()).toBe(1);
  });

  it('is renewed once by two processes at a time', async () => {
    const connected = await connectedByOauth(sandbox);
    const other = newProvider(sandbox, { store: connected.store });
    await sandbox.control('POST', 'access-tokens/expire');
    await sandbox.control('DELETE', 'requests');
    const read = await Promise.all(
      [connected, other].map(({ provider }) =>
        provider.connection(INTEGRATION).readCandidate(MAYA),
      ),
    );
    expect(read.every((candidate) => 'fields' in candidate)).toBe(true);
    expect(await refreshes()).toBe(1);
  });

  it('is lost with a revoked grant, which stays stored for later inspection', async () => {
    const connected = await connectedByOauth(sandbox);
    const before = connected.store.stored;
    await sandbox.control('POST', 'grants/revoke');
    const [candidate] = await twentyReads(connected);
    expect(candidate).toMatchObject({ code: 'GRANT_REVOKED' });
    expect(connected.store.stored).toEqual(before);
  });

  it('survives an outage of the authorization', async () => {
    const connected = await connectedByOauth(sandbox);
    const before = connected.store.stored;
    const connection = connected.provider.connection(INTEGRATION);
    await sandbox.control('POST', 'access-tokens/expire');
    await sandbox.control('POST', 'faults', { kind: '503', path: '/oauth/token', count: 5 });
    await expect(connection.readCandidate(MAYA)).rejects.toMatchObject({
      name: 'Outage',
      retryable: true,
    });
    expect(connected.store.stored).toEqual(before);
    expect(await connection.readCandidate(MAYA)).toMatchObject({ candidateId: MAYA });
  });

  it('tells that Lever does not know Sora from a lost grant', async () => {
    const connected = await connectedByOauth(sandbox);
    const before = connected.store.stored;
    const misconfigured = newProvider(sandbox, {
      store: connected.store,
      config: { ...sandbox.config, clientSecret: 'wrong' },
    });
    await sandbox.control('POST', 'access-tokens/expire');
    expect(await misconfigured.provider.connection(INTEGRATION).readCandidate(MAYA)).toMatchObject({
      code: 'CLIENT_REJECTED',
    });
    expect(connected.store.stored).toEqual(before);
    const candidate = await connected.provider.connection(INTEGRATION).readCandidate(MAYA);
    expect(candidate).toMatchObject({ candidateId: MAYA });
  });

  it('serves to its end while it cannot be renewed early', async () => {
    const connected = await connectedByOauth(sandbox);
    connected.clock.aheadMs = 3600_000 - 30_000;
    await sandbox.control('POST', 'faults', { kind: '500', path: '/oauth/token', count: 50 });
    const connection = connected.provider.connection(INTEGRATION);
    expect(await connection.readCandidate(MAYA)).toMatchObject({ candidateId: MAYA });
  });

  it('of the other environment is told from others', async () => {
    const connected = await connectedByOauth(sandbox);
    await sandbox.control('POST', 'environment', { other: true });
    const read = await connected.provider.connection(INTEGRATION).readCandidate(MAYA);
    await sandbox.control('POST', 'environment', { other: false });
    expect(read).toMatchObject({ code: 'WRONG_ENVIRONMENT' });
  });
});

describe('an API key', () => {
  it('works, or is rejected', async () => {
    const { provider, store } = connectedByApiKey(sandbox);
    expect(
      await provider.tryCredentials({ method: 'API_KEY', apiKey: 'lever-sandbox-key' }),
    ).toBeNull();
    expect(await provider.tryCredentials({ method: 'API_KEY', apiKey: 'wrong' })).toMatchObject({
      code: 'API_KEY_REJECTED',
    });
    store.stored = { method: 'API_KEY', apiKey: 'wröng' };
    expect(await provider.connection(INTEGRATION).stages()).toMatchObject({
      code: 'API_KEY_REJECTED',
    });
  });

  it('without a permission is told which', async () => {
    const { provider } = connectedByApiKey(sandbox);
    await sandbox.control('POST', 'api-key', { scopes: ['users:read:admin'] });
    expect(await provider.connection(INTEGRATION).stages()).toMatchObject({
      code: 'PERMISSION_MISSING',
      message: expect.stringContaining('stages'),
    });
  });
});

it('says that an integration is not connected', async () => {
  const { provider } = newProvider(sandbox);
  expect(await provider.connection(INTEGRATION).stages()).toMatchObject({ code: 'GRANT_REVOKED' });
});
