import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { isRefusal } from '../../src/domain/base/failure.ts';
import { connectedByApiKey, INTEGRATION, newProvider } from './connected-provider.ts';
import { startLeverSandbox, type LeverSandbox } from './lever-sandbox.ts';

const MAYA = '2f9a6f0c-3f1e-4c7e-8f0a-9d1b7c5e4a10';
let sandbox: LeverSandbox;

beforeAll(async () => {
  sandbox = await startLeverSandbox('--rate-per-second', '0');
});
afterAll(() => sandbox[Symbol.asyncDispose]());
beforeEach(() => sandbox.control('POST', 'reset', {}));

/** The calls that reading one candidate takes, as the sandbox saw them and as the reader was told. */
async function callsFor(connected: ReturnType<typeof connectedByApiKey>, candidateId: string) {
  await sandbox.control('DELETE', 'requests');
  let told = 0;
  const connection = connected.provider.connection(INTEGRATION, { onCall: () => (told += 1) });
  const candidate = await connection.readCandidate(candidateId);
  if (isRefusal(candidate)) throw new Error(candidate.message);
  const paths = (await sandbox.requests('/v1')).map((request) => request.path);
  expect(told).toBe(paths.length);
  return paths;
}
const notReferred = async () =>
  (await sandbox.control('GET', 'opportunities?hirable=true')).data.find(
    (one: { origin: string }) => one.origin === 'applied',
  ).id;

describe('what a hire costs once the account is known', () => {
  it('is three calls for somebody who was referred', async () => {
    const connected = connectedByApiKey(sandbox);
    await callsFor(connected, MAYA);
    expect(await callsFor(connected, MAYA)).toEqual([
      `/v1/opportunities/${MAYA}`,
      expect.stringMatching(/\/(offers|referrals)$/),
      expect.stringMatching(/\/(offers|referrals)$/),
    ]);
  });

  it('is two calls for anybody else', async () => {
    const connected = connectedByApiKey(sandbox);
    const candidateId = await notReferred();
    await callsFor(connected, candidateId);
    expect(await callsFor(connected, candidateId)).toEqual([
      `/v1/opportunities/${candidateId}`,
      `/v1/opportunities/${candidateId}/offers`,
    ]);
  });

  it('is the same in another process, which shares what was read', async () => {
    const connected = connectedByApiKey(sandbox);
    await callsFor(connected, MAYA);
    const other = newProvider(sandbox, { store: connected.store, answers: connected.answers });
    expect(await callsFor(other, MAYA)).toHaveLength(3);
  });
});

it('looks at users again after an hour, and at postings after ten minutes', async () => {
  const connected = connectedByApiKey(sandbox);
  await callsFor(connected, MAYA);
  connected.clock.aheadMs = 12 * 60_000;
  const later = await callsFor(connected, MAYA);
  expect(later.filter((path) => path.startsWith('/v1/postings'))).toHaveLength(1);
  expect(later.filter((path) => path.startsWith('/v1/users'))).toHaveLength(0);
  connected.clock.aheadMs = 62 * 60_000;
  const muchLater = await callsFor(connected, MAYA);
  expect(muchLater.filter((path) => path.startsWith('/v1/users')).length).toBeGreaterThan(0);
});
