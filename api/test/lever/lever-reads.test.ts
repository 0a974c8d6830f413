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

const read = async (candidateId: string, options?: { withForms: boolean }) => {
  const candidate = await connection.readCandidate(candidateId, options);
  if (isRefusal(candidate)) throw new Error(candidate.message);
  return candidate.fields;
};

describe('profile forms', () => {
  it('are read only when they are asked for, and cost one call', async () => {
    const fields = await read(MAYA);
    expect(fields.some(({ group }) => group === 'FORM')).toBe(false);
    expect(await sandbox.requests(`/v1/opportunities/${MAYA}/forms`)).toEqual([]);
    const withForms = await read(MAYA, { withForms: true });
    expect(withForms.filter(({ group }) => group === 'FORM').length).toBeGreaterThan(3);
    expect(await sandbox.requests(`/v1/opportunities/${MAYA}/forms`)).toHaveLength(1);
  });

  it('have the same keys for every candidate, and typed values', async () => {
    const { data } = await sandbox.control('GET', 'opportunities?limit=1000');
    const typesByKey = new Map<string, Set<string>>();
    let people = 0;
    for (const { id } of data) {
      const forms = (await read(id, { withForms: true })).filter(({ group }) => group === 'FORM');
      people += forms.length > 0 ? 1 : 0;
      for (const { key, type, custom } of forms) {
        expect(key).toMatch(/^form\.[\w-]+\.[\w-]+$/);
        expect(custom).toBe(true);
        typesByKey.set(key, (typesByKey.get(key) ?? new Set()).add(type));
      }
    }
    expect(people).toBeGreaterThan(1);
    expect([...typesByKey.values()].every((types) => types.size === 1)).toBe(true);
  });

  it('are left out when the connection may not read them', async () => {
    const scopes = ['opportunities', 'offers', 'referrals', 'archive_reasons', 'users'];
    await sandbox.control('POST', 'api-key', {
      scopes: scopes.map((resource) => `${resource}:read:admin`),
    });
    const fields = await read(MAYA, { withForms: true });
    expect(fields.some(({ group }) => group === 'FORM')).toBe(false);
  });
});

it('names a hiring manager who has left', async () => {
  const petra = (await sandbox.control('GET', 'opportunities?name=Petra%20Holub')).data[0].id;
  const managers = (await read(petra)).filter(({ key }) => key.endsWith('hiring_manager'));
  expect(managers).toContainEqual(
    expect.objectContaining({
      value: { name: 'Victor Dahl', email: 'victor.dahl@acme.test' },
    }),
  );
});

describe('résumés', () => {
  it('are listed, and their bytes come when they are asked for', async () => {
    const files = await connection.readFiles(MAYA);
    if (isRefusal(files)) throw new Error(files.message);
    const [resume] = files;
    expect(resume).toMatchObject({ kind: 'RESUME', name: expect.stringMatching(/\.pdf$/) });
    expect(await sandbox.requests(`/v1/opportunities/${MAYA}/resumes/`)).toEqual([]);

    if (!resume) throw new Error('No résumé.');
    const opened = await connection.openFile(MAYA, resume);
    if (isRefusal(opened)) throw new Error(opened.message);
    expect(opened.contentType).toContain('pdf');
    const chunks: Uint8Array[] = [];
    for await (const chunk of opened.bytes) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString('latin1')).toMatch(/^%PDF.*%%EOF\n$/s);
  });

  it('can be gone', async () => {
    const opened = await connection.openFile(MAYA, { kind: 'RESUME', fileId: 'nothing' });
    expect(opened).toMatchObject({ code: 'FILE_NOT_FOUND' });
  });
});
