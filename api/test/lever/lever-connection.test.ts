import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { BUILT_IN_EMPLOYEE_FIELDS } from '../../src/domain/employee/employee-field.ts';
import { isRefusal } from '../../src/domain/failure.ts';
import { DEFAULT_MAPPING } from '../../src/domain/mapping/default-mapping.ts';
import { mapCandidate } from '../../src/domain/mapping/map-candidate.ts';
import type { ProviderConnection } from '../../src/domain/ports.ts';
import { leverWebhookReader } from '../../src/lever/webhook-reader.ts';
import {
  connectedByApiKey,
  INTEGRATION,
  MemoryCredentialStore,
  newProvider,
} from './connected-provider.ts';
import { API_KEY, startLeverSandbox, type LeverSandbox } from './lever-sandbox.ts';

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

const read = async (candidateId = MAYA) => {
  const candidate = await connection.readCandidate(candidateId);
  if (isRefusal(candidate)) throw new Error(candidate.message);
  return candidate;
};
const idOf = async (name: string): Promise<string> =>
  (await sandbox.control('GET', `opportunities?name=${encodeURIComponent(name)}`)).data[0].id;

describe('reading a candidate', () => {
  it('gives Maya Okafor-Lindqvist as an employee', async () => {
    const values = mapCandidate(await read(), DEFAULT_MAPPING, BUILT_IN_EMPLOYEE_FIELDS);
    expect(values.filter((value) => value.problem)).toEqual([]);
    expect(
      Object.fromEntries(values.map((value) => [value.employeeField, value.text])),
    ).toMatchObject({
      firstName: 'Maya',
      lastName: 'Okafor-Lindqvist',
      personalEmail: 'maya.okafor@example.com',
      jobTitle: 'Senior Data Engineer',
      startsOn: expect.stringMatching(/^\d{1,2} \w+ \d{4}$/),
      salary: '182,500 USD per year',
      manager: expect.stringContaining('@'),
    });
  });

  it('finds her custom offer and referral fields', async () => {
    const { fields } = await read();
    const custom = fields.filter((field) => field.custom);
    expect(custom.map((field) => field.key)).toContain('offer.custom_t_shirt_size');
    expect(custom.some((field) => field.group === 'REFERRAL')).toBe(true);
    expect(custom.find((field) => field.label === 'Equipment delivery date')?.type).toBe('DATE');
  });

  it('sees a hire, and that it was taken back', async () => {
    expect((await read()).archive).toBeNull();
    await sandbox.control('POST', `opportunities/${MAYA}/hire`, {});
    expect((await read()).archive).toMatchObject({ reason: 'Hired', isHire: true });
    await sandbox.control('POST', `opportunities/${MAYA}/unarchive`);
    expect((await read()).archive).toBeNull();
  });

  it('reads every candidate there is', async () => {
    const { data } = await sandbox.control('GET', 'opportunities?limit=1000');
    const outcomes: Record<string, number> = {};
    for (const { id } of data) {
      const candidate = await connection.readCandidate(id);
      const outcome = isRefusal(candidate) ? candidate.code : 'read';
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
    expect(outcomes).toEqual({ read: data.length });
  });

  it('says that a candidate is gone, wiped or confidential', async () => {
    const [gone, wiped, secret] = await Promise.all(
      ['Theodore Nakagawa', 'Zainab Farouk', 'Elliot Marchetti'].map(idOf),
    );
    await sandbox.control('POST', `opportunities/${gone}/delete`);
    await sandbox.control('POST', `opportunities/${wiped}/anonymize`);
    await sandbox.control('POST', `opportunities/${secret}/confidentiality`, {
      confidential: true,
    });
    await sandbox.control('POST', 'api-key', {
      scopes: ['opportunities', 'offers', 'archive_reasons', 'applications', 'contact', 'stages']
        .map((resource) => `${resource}:read:admin`)
        .concat('users:read:admin'),
    });
    expect(await connection.readCandidate(gone ?? '')).toMatchObject({
      code: 'CANDIDATE_NOT_FOUND',
    });
    expect(await connection.readCandidate(wiped ?? '')).toMatchObject({ isAnonymized: true });
    expect(await connection.readCandidate(secret ?? '')).toMatchObject({
      code: 'CANDIDATE_CONFIDENTIAL',
    });
    await sandbox.control('POST', 'api-key', {});
    expect(await connection.readCandidate(secret ?? '')).toMatchObject({ candidateId: secret });
  });
});

describe('when Lever fails', () => {
  it.each(['429', '500', '503', 'cut', 'garbled'])('tries again (%s)', async (kind) => {
    await sandbox.control('POST', 'faults', { kind, count: 2, path: `/v1/opportunities/${MAYA}` });
    expect(await read()).toMatchObject({ candidateId: MAYA });
  });

  it.each(['429', '500', 'cut', 'garbled'])(
    'gives up with an outage that says so (%s)',
    async (kind) => {
      await sandbox.control('POST', 'faults', { kind, count: 100 });
      await sandbox.control('DELETE', 'requests');
      await expect(connection.readCandidate(MAYA)).rejects.toMatchObject({
        name: 'Outage',
        retryable: true,
        message: expect.stringContaining('candidates'),
      });
      expect(await sandbox.requests('/v1')).toHaveLength(4);
    },
  );

  it('does not wait for ever', async () => {
    await sandbox.control('POST', 'faults', { kind: 'slow', path: '/v1/stages', delayMs: 4000 });
    expect(await connection.stages()).toHaveLength(10);
  });

  it('keeps to the rate that Lever allows', async () => {
    const ids = await Promise.all(['Ravi', 'Nomsa', 'Anton', 'Beatriz', 'Clementine'].map(idOf));
    const store = new MemoryCredentialStore();
    store.stored = { method: 'API_KEY', apiKey: API_KEY };
    const pace = { atOnce: 8, perSecond: 9, burst: 18 };
    const { provider } = newProvider(sandbox, sandbox.config, store, pace);
    await sandbox.control('POST', 'rate', { perSecond: 10, burst: 20 });
    await sandbox.control('DELETE', 'requests');
    const twice = [...ids, ...ids];
    await Promise.all(twice.map((id) => provider.connection(INTEGRATION).readCandidate(id)));
    await sandbox.control('POST', 'rate', { perSecond: 0 });
    const requests = await sandbox.requests('/v1');
    expect(requests.length).toBeGreaterThan(20);
    expect(requests.filter((request) => request.status !== 200)).toEqual([]);
  });
});

describe('finding candidates', () => {
  it('finds by e-mail address, all candidacies of a person, newest first', async () => {
    const found = await connection.findCandidates(' Tobias.Hartmann@example.com ');
    expect(found).toHaveLength(2);
    expect(found).toMatchObject([{ name: 'Tobias Hartmann' }, { name: 'Tobias Hartmann' }]);
    expect(await connection.findCandidates('nobody@example.com')).toEqual([]);
  });

  it('finds by name, whatever the case', async () => {
    const found = await connection.findCandidates('lindqvist MAYA');
    expect(found).toMatchObject([
      { candidateId: MAYA, email: 'maya.okafor@example.com', stage: 'Offer', hiredAt: null },
    ]);
  });

  it('looks through all pages, and through no more than there are', async () => {
    await sandbox.control('DELETE', 'requests');
    expect(await connection.findCandidates('Nobody At All')).toEqual([]);
    expect(await sandbox.requests('/v1/opportunities')).toHaveLength(3);
    const { data } = await sandbox.control('GET', 'opportunities?limit=1000');
    const everybody = await Promise.all(
      data.slice(-5).map((one: { name: string }) => connection.findCandidates(one.name)),
    );
    expect(everybody.every((found) => found.length > 0)).toBe(true);
  });

  it('says who was hired', async () => {
    await sandbox.control('POST', `opportunities/${MAYA}/hire`, {});
    const found = await connection.findCandidates('Maya Okafor');
    expect(found).toMatchObject([{ hiredAt: expect.any(Date) }]);
  });

  it('gives at most twenty, and none for nothing', async () => {
    const found = await connection.findCandidates('a');
    expect(isRefusal(found) ? found : found.length).toBeLessThanOrEqual(20);
    expect(await connection.findCandidates('  ')).toEqual([]);
  });

  it('finds confidential ones only with the permission, and the others without it', async () => {
    const elliot = await idOf('Elliot Marchetti');
    await sandbox.control('POST', `opportunities/${elliot}/confidentiality`, {
      confidential: true,
    });
    expect(await connection.findCandidates('Elliot Marchetti')).toMatchObject([
      { candidateId: elliot },
    ]);
    await sandbox.control('POST', 'api-key', {
      scopes: ['opportunities:read:admin', 'stages:read:admin', 'archive_reasons:read:admin'],
    });
    expect(await connection.findCandidates('Elliot Marchetti')).toEqual([]);
    expect(await connection.findCandidates('Maya Okafor')).toMatchObject([{ candidateId: MAYA }]);
  });
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
      'Register webhooks',
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
    expect(failed.map((check) => check.label)).toEqual(['Read offers', 'Register webhooks']);
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
    await sandbox.control('POST', 'faults', { kind: '503', count: 4, path: '/v1/postings' });
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
