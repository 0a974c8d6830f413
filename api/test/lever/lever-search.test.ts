import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { isRefusal } from '../../src/domain/base/failure.ts';
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

const idOf = async (name: string): Promise<string> =>
  (await sandbox.control('GET', `opportunities?name=${encodeURIComponent(name)}`)).data[0].id;

describe('finding candidates', () => {
  it('finds by email address, all candidacies of a person, newest first', async () => {
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
    expect(await connection.findCandidates('No one At All')).toEqual([]);
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
