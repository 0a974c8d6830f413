import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { LEVER_SCOPES } from '../src/lever/lever-scopes.ts';
import { signIn, type SoraClient } from './kit/client.ts';
import { connectWithApiKey, integrationId, listenToHires } from './kit/connect-lever.ts';
import { eventually } from './kit/eventually.ts';
import { imports } from './kit/hires.ts';
import { startSora, type Sora } from './kit/sora.ts';

let sora: Sora;
let admin: SoraClient;
let id: string;
beforeAll(async () => {
  sora = await startSora();
  admin = await signIn(sora);
  await listenToHires(sora, admin, connectWithApiKey);
  id = await integrationId(admin);
});
afterAll(() => sora.stop());

async function integration(): Promise<any> {
  return (await admin.ask('{ integration(provider: LEVER) { status lostAt } }')).integration;
}

async function hirable(): Promise<string> {
  const { data } = await sora.lever.control<{ data: { id: string }[] }>(
    'GET',
    '/opportunities?hirable=true&limit=1',
  );
  return data[0]?.id ?? '';
}

describe('a connection that loses a right', () => {
  const connect = async () => {
    await connectWithApiKey(sora, admin);
    const { validateIntegration } = await admin.ask(
      `mutation ($id: ID!) { validateIntegration(input: { integrationId: $id }) {
        ... on IntegrationValidated { integration { status } } } }`,
      { id },
    );
    expect(validateIntegration.integration.status).toBe('VERIFIED');
  };
  const without = async (...lost: string[]) => {
    const scopes = LEVER_SCOPES.map(({ scope }) => scope).filter((one) => !lost.includes(one));
    await sora.lever.control('POST', '/api-key', { scopes });
  };
  const importThat = (candidateId: string, status: string) =>
    eventually(
      async () => (await imports(admin)).find((one) => one.candidateId === candidateId),
      (one) => one?.status === status,
      20_000,
    );

  test('to read any candidate needs attention, and goes on once it is back', async () => {
    await without('opportunities:read:admin');
    const candidateId = await hirable();
    await sora.lever.control('POST', `/opportunities/${candidateId}/hire`, {});
    expect((await importThat(candidateId, 'FAILED')).problem.code).toBe('PERMISSION_MISSING');
    expect(await integration()).toMatchObject({
      status: 'NEEDS_ATTENTION',
      lostAt: expect.any(String),
    });
    await sora.lever.control('POST', '/api-key', {});
    await connect();
    expect(await importThat(candidateId, 'COMPLETED')).toMatchObject({
      problem: null,
    });
  });

  test('to read confidential candidates stays verified, and reads them once it is made again', async () => {
    await without('confidential:access:admin');
    const candidateId = await hirable();
    const secret = { confidential: true };
    await sora.lever.control('POST', `/opportunities/${candidateId}/confidentiality`, secret);
    await sora.lever.control('POST', `/opportunities/${candidateId}/hire`, {});
    expect((await importThat(candidateId, 'FAILED')).problem).toMatchObject({
      code: 'CANDIDATE_CONFIDENTIAL',
      cure: expect.stringContaining('The import then continues automatically.'),
    });
    expect(await integration()).toMatchObject({ status: 'VERIFIED', lostAt: null });
    await sora.lever.control('POST', '/api-key', {});
    await connect();
    expect(await importThat(candidateId, 'COMPLETED')).toMatchObject({ problem: null });
  });
});
