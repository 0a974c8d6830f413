import { afterAll, beforeAll, expect, it } from 'vitest';

import { isRefusal, Outage } from '../../src/domain/base/failure.ts';
import type { ProviderConnection } from '../../src/domain/provider/provider-connection.ts';
import { INTEGRATION, newProvider, type Connected } from './connected-provider.ts';
import { startFaultyRelay } from './faulty-relay.ts';
import { API_KEY, startLeverSandbox, type LeverSandbox } from './lever-sandbox.ts';

const CANDIDATES = 60;
const AT_ONCE = 4;

let sandbox: LeverSandbox;
beforeAll(async () => {
  sandbox = await startLeverSandbox('--rate-per-second', '0');
});
afterAll(() => sandbox[Symbol.asyncDispose]());

function connected({ provider, store }: Connected): ProviderConnection {
  store.stored = { method: 'API_KEY', apiKey: API_KEY };
  return provider.connection(INTEGRATION, { priority: 'background' });
}

/** All of them, each as often as it takes, as jobs do; `again` counts what the client could not hide. */
async function readAll(connection: ProviderConnection, ids: readonly string[]) {
  const read = new Map<string, unknown>();
  const waiting = [...ids];
  let again = 0;
  const work = async () => {
    for (let id = waiting.shift(); id; id = waiting.shift()) {
      try {
        const candidate = await connection.readCandidate(id, { withForms: true });
        if (isRefusal(candidate)) throw new Error(candidate.message);
        read.set(id, candidate);
      } catch (error) {
        if (!(error instanceof Outage) || !error.retryable) throw error;
        again += 1;
        waiting.push(id);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { candidates: ids.map((id) => read.get(id)), again };
}

it('reads the same from a Lever of whose answers every fifth is spoiled', async () => {
  const { data } = await sandbox.control('GET', `opportunities?limit=${CANDIDATES}`);
  const ids: string[] = data.map((one: { id: string }) => one.id);
  const calm = await readAll(connected(newProvider(sandbox)), ids);
  expect(calm.candidates).toHaveLength(CANDIDATES);

  using relay = await startFaultyRelay(new URL(sandbox.config.apiUrl).origin, 5);
  const config = { ...sandbox.config, apiUrl: `${relay.url}/v1` };
  const timeLimits = { connectMs: 500, headersMs: 500, bodyMs: 500 };
  const spoiled = await readAll(connected(newProvider(sandbox, { config, timeLimits })), ids);

  expect(spoiled.candidates).toEqual(calm.candidates);
  const faults = Object.values(relay.spoiled).reduce((sum, count) => sum + count, 0);
  expect(faults / relay.answered()).toBeGreaterThan(0.19);
  expect(Object.keys(relay.spoiled)).toHaveLength(8);
  // Nearly everything is hidden from jobs.
  expect(spoiled.again).toBeLessThanOrEqual(3);
}, 60_000);
