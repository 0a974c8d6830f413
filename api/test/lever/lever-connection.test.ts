import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { SOURCE_FIELD_GROUPS } from '../../src/domain/candidate/candidate.ts';
import { isRefusal } from '../../src/domain/base/failure.ts';
import type {
  ConnectionNeeds,
  ProviderConnection,
} from '../../src/domain/provider/provider-connection.ts';
import { leverWebhookReader } from '../../src/lever/webhook-reader.ts';
import { connectedByApiKey, connectedByOauth, INTEGRATION } from './connected-provider.ts';
import { startLeverSandbox, type LeverSandbox } from './lever-sandbox.ts';

const MAYA = '2f9a6f0c-3f1e-4c7e-8f0a-9d1b7c5e4a10';
let sandbox: LeverSandbox;
let connection: ProviderConnection;

beforeAll(async () => {
  sandbox = await startLeverSandbox('--rate-per-second', '0');
});
afterAll(() => sandbox[Symbol.asyncDispose]());
beforeEach(async () => {
  await sandbox.control('POST', 'reset', {});
  connection = connectedByApiKey(sandbox).provider.connection(INTEGRATION);
});

/** Everything that can be in use. */
const ALL: ConnectionNeeds = {
  groups: new Map(SOURCE_FIELD_GROUPS.map((group) => [group, 'first'])),
  stages: true,
  webhooks: true,
};
const NOTHING: ConnectionNeeds = { groups: new Map(), stages: false, webhooks: false };

async function permit(...resources: string[]): Promise<void> {
  await sandbox.control('POST', 'api-key', {
    scopes: resources.map((resource) => `${resource}:read:admin`),
  });
}

describe('checking the connection', () => {
  it('makes a real call for each line about what is in use, within what may be called at once', async () => {
    await sandbox.control('DELETE', 'requests');
    const checks = await connection.check(ALL);
    expect(checks.filter((check) => !check.passed || check.code !== null)).toEqual([]);
    expect(checks.map((check) => check.label)).toEqual([
      'Sign in and read users',
      'Lever account',
      'Read archive reasons that count as a hire',
      'Read candidates',
      'Read offers',
      'Read referrals',
      'Read profile forms',
      'Read postings',
      'Read requisitions',
      'Read requisition fields',
      'Read stages',
      'Read webhooks',
      'Register webhooks',
    ]);
    const called = (await sandbox.requests('/v1')).map(({ path }) => path.split('/').at(-1));
    expect(new Set(called).size).toBe(checks.length - 2);
    expect(called).toHaveLength(checks.length - 2);
  });

  it('leaves out what nothing uses', async () => {
    await permit('users', 'archive_reasons', 'opportunities', 'offers');
    const checks = await connection.check(NOTHING);
    expect(checks.filter((check) => !check.passed)).toEqual([]);
    expect(checks.map((check) => check.label)).toEqual([
      'Sign in and read users',
      'Lever account',
      'Read archive reasons that count as a hire',
      'Read candidates',
      'Read offers',
    ]);
  });

  it('says what is not permitted, by a code, and what to do', async () => {
    await permit('users', 'stages', 'archive_reasons', 'opportunities', 'postings', 'referrals');
    const failed = (await connection.check(ALL)).filter((check) => !check.passed);
    expect(failed.map(({ label, code }) => [label, code])).toEqual([
      ['Read offers', 'PERMISSION_MISSING'],
      ['Read profile forms', 'PERMISSION_MISSING'],
      ['Read requisitions', 'PERMISSION_MISSING'],
      ['Read requisition fields', 'PERMISSION_MISSING'],
      ['Read webhooks', 'PERMISSION_MISSING'],
    ]);
    expect(failed[0]?.detail).toContain('create an API key with this permission');
    expect(failed[2]?.detail).toMatch(/this account’s Lever plan has no requisitions/);
  });

  it('goes on without the permission to read users, which is one of many', async () => {
    await permit('archive_reasons', 'opportunities', 'offers');
    const checks = await connection.check(NOTHING);
    expect(checks.filter((check) => !check.passed)).toMatchObject([
      { label: 'Sign in and read users', code: 'PERMISSION_MISSING' },
    ]);
    expect(checks).toHaveLength(5);
  });

  it('says which account it is by the grant, and what is known of it by an API key', async () => {
    const account = async (of: ProviderConnection) =>
      (await of.check(NOTHING)).find(({ label }) => label === 'Lever account')?.detail;
    const { provider } = await connectedByOauth(sandbox);
    expect(await account(provider.connection(INTEGRATION))).toMatch(
      /^Account [\da-f-]{36}, accepted by \w+ .+\.$/,
    );
    expect(await account(connection)).toMatch(
      /^An API key doesn’t reveal its account\. One of its users: \w+ .+\.$/,
    );
  });

  it('sees that a grant may not register webhooks', async () => {
    const { provider, store } = await connectedByOauth(sandbox);
    const registers = async () =>
      (await provider.connection(INTEGRATION).check({ ...NOTHING, webhooks: true })).find(
        ({ label }) => label === 'Register webhooks',
      );
    expect(await registers()).toMatchObject({ passed: true });
    if (store.stored?.method === 'OAUTH') store.stored = { ...store.stored, scopes: [] };
    expect(await registers()).toMatchObject({ passed: false, code: 'PERMISSION_MISSING' });
  });

  it('fails in one line when Lever lets no one in', async () => {
    const { provider, store } = connectedByApiKey(sandbox);
    store.stored = { method: 'API_KEY', apiKey: 'wrong' };
    expect(await provider.connection(INTEGRATION).check(ALL)).toMatchObject([
      { label: 'Sign in and read users', passed: false, code: 'API_KEY_REJECTED' },
    ]);
  });

  it('fails in a line when Lever is down', async () => {
    await sandbox.control('POST', 'faults', { kind: '503', count: 5, path: '/v1/postings' });
    const failed = (await connection.check(ALL)).filter((check) => !check.passed);
    expect(failed).toMatchObject([
      {
        label: 'Read postings',
        code: 'PROVIDER_OUTAGE',
        detail: expect.stringContaining('503'),
        unreached: true,
      },
    ]);
  });
});

describe('webhooks', () => {
  it('are created with a token that signs what Lever sends, and deleted, also twice', async () => {
    const created = await connection.createWebhook({
      event: 'CANDIDATE_HIRED',
      url: 'http://localhost:9/webhooks/lever/key',
    });
    if (isRefusal(created)) throw new Error(created.message);
    const at = (await sandbox.control('GET', 'webhooks')).data;
    expect(at).toMatchObject([{ id: created.webhookId, event: 'candidateHired' }]);

    const sent = await sandbox.control('POST', 'deliveries', {
      event: 'candidateHired',
      webhookId: created.webhookId,
      data: { opportunityId: MAYA },
    });
    const { data } = await sandbox.control('GET', `deliveries?webhookId=${created.webhookId}`);
    const delivery = data.find((one: { id: string }) => one.id === sent.data.deliveryIds[0]);
    const message = leverWebhookReader.read(Buffer.from(delivery.body));
    expect(message?.isSigned(created.signatureToken)).toBe(true);
    expect(message).toMatchObject({
      event: 'CANDIDATE_HIRED',
      candidateId: MAYA,
    });

    expect(await connection.deleteWebhook(created.webhookId)).toBeNull();
    expect(await connection.deleteWebhook(created.webhookId)).toBeNull();
    expect((await sandbox.control('GET', 'webhooks')).data).toEqual([]);
  });

  it('are asked for once: a lost answer is an outage, never a second webhook', async () => {
    await sandbox.control('POST', 'faults', { kind: '500', path: '/v1/webhooks' });
    const url = 'http://localhost:9/webhooks/lever/key';
    await expect(connection.createWebhook({ event: 'CANDIDATE_HIRED', url })).rejects.toMatchObject(
      {
        name: 'Outage',
      },
    );
    expect((await sandbox.control('GET', 'webhooks')).data).toEqual([]);
  });

  it('are asked for again when Lever turned the call away for having had too many', async () => {
    await sandbox.control('POST', 'faults', { kind: '429', count: 2, path: '/v1/webhooks' });
    const url = 'http://localhost:9/webhooks/lever/key';
    expect(await connection.createWebhook({ event: 'CANDIDATE_HIRED', url })).toMatchObject({
      signatureToken: expect.any(String),
    });
    expect((await sandbox.control('GET', 'webhooks')).data).toHaveLength(1);
  });
});
