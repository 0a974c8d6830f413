import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { isRefusal } from '../../src/domain/failure.ts';
import type { ProviderConnection } from '../../src/domain/ports.ts';
import { leverWebhookReader } from '../../src/lever/webhook-reader.ts';
import { connectedByApiKey, INTEGRATION } from './connected-provider.ts';
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

describe('checking the connection', () => {
  it('makes a real call for each line', async () => {
    await sandbox.control('DELETE', 'requests');
    const checks = await connection.check();
    expect(checks.filter((check) => !check.passed)).toEqual([]);
    expect(checks.map((check) => check.label)).toEqual([
      'Sign in and read users',
      'Read stages',
      'Read archive reasons that count as a hire',
      'Read candidates',
      'Read offers',
      'Read referrals',
      'Read postings',
      'Read webhooks',
    ]);
    expect(await sandbox.requests('/v1')).toHaveLength(checks.length);
  });

  it('says what is not permitted, and what to do', async () => {
    await sandbox.control('POST', 'api-key', {
      scopes: ['users', 'stages', 'archive_reasons', 'opportunities', 'postings', 'referrals'].map(
        (resource) => `${resource}:read:admin`,
      ),
    });
    const failed = (await connection.check()).filter((check) => !check.passed);
    expect(failed.map((check) => check.label)).toEqual(['Read offers', 'Read webhooks']);
    expect(failed[0]?.detail).toContain('create an API key with this permission');
  });

  it('fails in one line when Lever lets nobody in', async () => {
    const { provider, store } = connectedByApiKey(sandbox);
    store.stored = { method: 'API_KEY', apiKey: 'wrong' };
    expect(await provider.connection(INTEGRATION).check()).toMatchObject([
      { label: 'Sign in and read users', passed: false },
    ]);
  });

  it('fails in a line when Lever is down', async () => {
    await sandbox.control('POST', 'faults', { kind: '503', count: 5, path: '/v1/postings' });
    const failed = (await connection.check()).filter((check) => !check.passed);
    expect(failed).toMatchObject([
      { label: 'Read postings', detail: expect.stringContaining('503') },
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
    const body = JSON.parse(delivery.body);
    expect(leverWebhookReader.isSigned(body, created.signatureToken)).toBe(true);
    expect(leverWebhookReader.read(body)).toMatchObject({
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
});
