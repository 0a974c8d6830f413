import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { BUILT_IN_EMPLOYEE_FIELDS } from '../../src/domain/employee/employee-field.ts';
import { isRefusal } from '../../src/domain/base/failure.ts';
import { NO_ANSWERS } from '../../src/domain/mapping/engine/answers.ts';
import { compileMapping } from '../../src/domain/mapping/engine/compile-mapping.ts';
import { DEFAULT_MAPPING } from '../../src/domain/mapping/rules/default-mapping.ts';
import { mapCandidate } from '../../src/domain/mapping/engine/map-candidate.ts';
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

const read = async (candidateId = MAYA) => {
  const candidate = await connection.readCandidate(candidateId);
  if (isRefusal(candidate)) throw new Error(candidate.message);
  return candidate;
};
const idOf = async (name: string): Promise<string> =>
  (await sandbox.control('GET', `opportunities?name=${encodeURIComponent(name)}`)).data[0].id;

describe('reading a candidate', () => {
  it('gives Maya Okafor-Lindqvist as an employee', async () => {
    const { values } = mapCandidate(
      await read(),
      compileMapping(DEFAULT_MAPPING, BUILT_IN_EMPLOYEE_FIELDS),
      NO_ANSWERS,
    );
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
      // Known once it is answered who among the employees that is.
      manager: null,
    });
    expect(values.find((value) => value.employeeField === 'manager')?.raw).toContain('@');
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
