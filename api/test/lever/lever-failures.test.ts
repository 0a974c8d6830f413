import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { ProviderConnection } from '../../src/domain/provider/provider-connection.ts';
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

describe('when Lever fails', () => {
  it.each(['429', '500', '503', 'cut', 'garbled'])('tries again (%s)', async (kind) => {
    await sandbox.control('POST', 'faults', { kind, count: 2, path: `/v1/opportunities/${MAYA}` });
    expect(await connection.readCandidate(MAYA)).toMatchObject({ candidateId: MAYA });
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
      expect(await sandbox.requests('/v1')).toHaveLength(5);
    },
  );

  it('does not wait for ever', async () => {
    await sandbox.control('POST', 'faults', { kind: 'slow', path: '/v1/stages', delayMs: 4000 });
    expect(await connection.stages()).toHaveLength(10);
  });
});

describe('when Lever is down', () => {
  it('is left alone after a while, and asked once in a while until it is back', async () => {
    const { provider, clock } = connectedByApiKey(sandbox);
    const down = provider.connection(INTEGRATION);
    await sandbox.control('POST', 'faults', { kind: '503', count: 100_000 });
    await failFor(down, 8);

    await sandbox.control('DELETE', 'requests');
    await expect(down.readCandidate(MAYA)).rejects.toMatchObject({
      retryable: true,
      retryAfterMs: expect.any(Number),
      message: expect.stringContaining('isn’t responding'),
    });
    expect(await sandbox.requests('/v1')).toEqual([]);

    await sandbox.control('DELETE', 'faults');
    clock.aheadMs = 5000;
    expect(await down.readCandidate(MAYA)).toMatchObject({ candidateId: MAYA });
  });

  it.each(['500', 'garbled'])(
    'goes on with all others when it fails for a few candidates only (%s)',
    async (kind) => {
      const path = '/v1/opportunities/0000';
      await sandbox.control('POST', 'faults', { kind, count: 100_000, path });
      await failFor(connection, 3);
      expect(await connection.readCandidate(MAYA)).toMatchObject({ candidateId: MAYA });
    },
  );
});

/** Asks for so many candidates, who do not exist, at once. */
async function failFor(asked: ProviderConnection, count: number): Promise<void> {
  await Promise.allSettled(
    Array.from({ length: count }, (_, index) =>
      asked.readCandidate(`0000000${index}-0000-4000-8000-000000000000`),
    ),
  );
}
