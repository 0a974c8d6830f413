import { afterAll, beforeAll, expect, test } from 'vitest';

import { tendIntegration } from '../src/domain/upkeep/tend-integration.ts';
import { signIn, type SoraClient } from './kit/client.ts';
import { acceptAtLever, integrationId, listenToHires } from './kit/connect-lever.ts';
import { eventually } from './kit/eventually.ts';
import { endedImport, hire, imports } from './kit/hires.ts';
import { signedDelivery } from './kit/signed-delivery.ts';
import { startSora, type Sora } from './kit/sora.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

let sora: Sora;
let admin: SoraClient;
let id: string;
beforeAll(async () => {
  sora = await startSora();
  admin = await signIn(sora);
  await listenToHires(sora, admin);
  id = await integrationId(admin);
});
afterAll(() => sora.stop());

async function integration(): Promise<any> {
  const { integration: found } = await admin.ask(`{ integration(provider: LEVER) {
    status problem lostAt validatedBy validatedAt
    grant { grantedAt renewedAt endsAt idleEndsAt daysLeft warnedDays }
    webhooks { id url rotatedAt } webhookDifferences { kind url detail }
    checks { label status code }
  } }`);
  return found;
}

async function webhooksAtLever(): Promise<any[]> {
  return (await sora.lever.control<{ data: any[] }>('GET', '/webhooks')).data;
}

/** As the hourly work does it, with the clock set forward. */
async function tend(laterMs: number): Promise<void> {
  const { rows } = await sora.services.pool.query('select organization_id from integration');
  const em = sora.services.scopedEntityManager(rows[0].organization_id);
  const clock = { now: () => new Date(Date.now() + laterMs) };
  await tendIntegration({ ...sora.services, em, clock }, { integrationId: id });
}

async function repair(): Promise<any> {
  const { repairWebhooks } = await admin.ask(
    `mutation ($id: ID!) { repairWebhooks(input: { integrationId: $id }) {
      __typename ... on WebhooksRepaired { repaired } ... on Refusal { code message } } }`,
    { id },
  );
  return repairWebhooks;
}

test('shows how long Lever will accept the grant', async () => {
  const { grant } = await integration();
  expect(grant).toMatchObject({ daysLeft: 89, warnedDays: null });
  expect(Date.parse(grant.endsAt) - Date.parse(grant.grantedAt)).toBe(365 * DAY_MS);
});

test('is left alone within a day, and renewed and validated by Sora after one', async () => {
  const before = await integration();
  await tend(DAY_MS / 2);
  expect((await integration()).validatedAt).toBe(before.validatedAt);
  await tend(DAY_MS + 60_000);
  const after = await integration();
  expect(after).toMatchObject({ status: 'VERIFIED', validatedBy: 'Sora' });
  expect(after.grant.renewedAt > before.grant.renewedAt).toBe(true);
});

test('sees that a webhook is missing at Lever, says so, and registers it again', async () => {
  const [webhook] = await webhooksAtLever();
  await sora.services.providers.of('LEVER').connection(id).deleteWebhook(webhook.id);
  const candidateId = await hire(sora);
  expect((await integration()).webhookDifferences).toMatchObject([{ kind: 'MISSING' }]);
  await tend(3 * DAY_MS);
  const { status, problem, checks } = await integration();
  expect(status).toBe('NEEDS_ATTENTION');
  expect(problem).toMatch(/no longer registered/);
  expect(checks.at(-1)).toMatchObject({ status: 'FAILED', code: 'WEBHOOKS_DIFFER' });

  expect(await repair()).toMatchObject({
    __typename: 'WebhooksRepaired',
    repaired: [expect.any(String)],
  });
  expect((await integration()).webhookDifferences).toEqual([]);
  expect(await webhooksAtLever()).toHaveLength(1);
  const unheard = await endedImport(admin);
  expect(unheard).toMatchObject({ status: 'COMPLETED', candidateId });
});

test('removes doubles and orphans of ours, and leaves what is not ours', async () => {
  const connection = sora.services.providers.of('LEVER').connection(id);
  const [{ url }] = (await integration()).webhooks;
  await connection.createWebhook({ event: 'CANDIDATE_HIRED', url });
  await connection.createWebhook({
    event: 'CANDIDATE_DELETED',
    url: `${sora.url}/webhooks/lever/${'x'.repeat(43)}`,
  });
  await connection.createWebhook({ event: 'CANDIDATE_HIRED', url: 'http://localhost:1/of-others' });
  const { webhookDifferences } = await integration();
  expect(webhookDifferences.map((one: any) => one.kind).join()).toBe('DOUBLED,ORPHANED');
  await repair();
  expect((await integration()).webhookDifferences).toEqual([]);
  expect((await webhooksAtLever()).map((one) => one.url).join()).toBe(
    `${url},http://localhost:1/of-others`,
  );
});

test('moves webhooks along when the address of Sora has changed', async () => {
  const { webhookDifferences } = await integration();
  expect(webhookDifferences).toEqual([]);
  const [webhook] = await webhooksAtLever();
  await sora.services.pool.query(`update webhook set path_key = $1`, ['k'.repeat(43)]);
  expect((await integration()).webhookDifferences).toMatchObject([
    { kind: 'OLD_ADDRESS', url: webhook.url },
  ]);
  await repair();
  const [moved] = await webhooksAtLever().then((all) =>
    all.filter((one) => one.url.includes('kkk')),
  );
  expect(moved.url).toBe(`${sora.url}/webhooks/lever/${'k'.repeat(43)}`);
});

test('rotates a signature token with both valid during the change', async () => {
  const { webhooks } = await integration();
  const tokens = async () => {
    const { rows } = await sora.services.pool.query('select signature_token from webhook');
    return sora.services.secrets.open(rows[0].signature_token);
  };
  const send = async (token: string, deliveryId: string) => {
    const response = await fetch(webhooks[0].url, {
      method: 'POST',
      body: signedDelivery(token, { id: deliveryId, data: {} }),
    });
    return response.status;
  };
  const before = await tokens();
  // Read and remembered with the token of before.
  expect(await send(before, 'remembered')).toBe(200);
  const { rotateSignatureToken } = await admin.ask(
    `mutation ($id: ID!) { rotateSignatureToken(input: { webhookId: $id }) {
      ... on SignatureTokenRotated { warning webhook { rotatedAt } } ... on Refusal { code } } }`,
    { id: webhooks[0].id },
  );
  expect(rotateSignatureToken).toMatchObject({ warning: null });
  const after = await tokens();
  expect(after).not.toBe(before);
  expect((await integration()).webhookDifferences).toEqual([]);
  expect([await send(after, 'a'), await send(before, 'b'), await send('other', 'c')]).toEqual([
    200, 200, 401,
  ]);
});

test('rotations at the same moment leave one webhook, whose deliveries are accepted', async () => {
  const { webhooks } = await integration();
  const rotations = await Promise.all(
    Array.from({ length: 3 }, () =>
      admin.ask(
        `mutation ($id: ID!) { rotateSignatureToken(input: { webhookId: $id }) { __typename } }`,
        { id: webhooks[0].id },
      ),
    ),
  );
  expect(rotations.map((one) => one.rotateSignatureToken.__typename)).toEqual(
    Array.from({ length: 3 }, () => 'SignatureTokenRotated'),
  );
  expect((await webhooksAtLever()).filter(({ url }) => url === webhooks[0].url)).toHaveLength(1);
  expect((await integration()).webhookDifferences).toEqual([]);
});

test('needs attention when the grant is revoked, keeps everything, and catches up once reconnected', async () => {
  const { data: people } = await sora.lever.control<{ data: { id: string }[] }>(
    'GET',
    '/opportunities?hirable=true&limit=3',
  );
  await sora.lever.control('POST', '/grants/revoke');
  const [heard, missed] = people;
  await sora.lever.control('POST', `/opportunities/${heard?.id}/hire`, {});
  const failed = await endedImport(admin, 2);
  expect(failed).toMatchObject({ status: 'FAILED', problem: { code: 'GRANT_REVOKED' } });
  expect(await integration().catch((error: Error) => error.message)).toMatch(
    /GRANT_REVOKED|no longer accepts/,
  );
  const sample = `query ($id: ID!) { sampleData(input: { integrationId: $id, search: "maya.okafor@example.com" }) {
    __typename } }`;
  await expect(admin.ask(sample, { id })).rejects.toThrow(/GRANT_REVOKED/);

  await sora.lever.control('POST', '/delivery-trouble', { kind: 'drop', count: 10 });
  await sora.lever.control('POST', `/opportunities/${missed?.id}/hire`, {});
  await acceptAtLever(sora, admin);
  const all = await eventually(
    () => imports(admin),
    (found) =>
      [heard, missed].every((person) =>
        found.some((one) => one.candidateId === person?.id && one.status === 'COMPLETED'),
      ),
  );
  const caughtUp = all.find((one) => one.candidateId === missed?.id);
  expect(caughtUp.steps[0].input).toMatch(/looked for hires made while/);
  expect(caughtUp.enrollments).toHaveLength(1);
  const { rows } = await sora.services.pool.query('select lost_at from integration');
  expect(rows[0].lost_at).toBeNull();
});

test('an import that waits when Lever is disconnected says so, and goes on once it is connected again', async () => {
  const { data: people } = await sora.lever.control<{ data: { id: string }[] }>(
    'GET',
    '/opportunities?hirable=true&limit=1',
  );
  const candidateId = people[0]?.id;
  const path = `/v1/opportunities/${candidateId}`;
  await sora.lever.control('DELETE', '/delivery-trouble');
  await sora.lever.control('POST', '/faults', { kind: '500', count: 10_000, path });
  await sora.lever.control('POST', `/opportunities/${candidateId}/hire`, {});
  const become = (status: string) =>
    eventually(
      async () => (await imports(admin)).find((one) => one.candidateId === candidateId),
      (one) => one?.status === status,
      20_000,
    );
  await become('WAITING');
  await admin.ask(
    `mutation ($id: ID!) { disconnectIntegration(input: { integrationId: $id }) { __typename } }`,
    { id },
  );
  expect((await become('FAILED')).problem).toMatchObject({
    code: 'GRANT_REVOKED',
    message: expect.stringContaining('not connected'),
    cure: expect.stringContaining('continues automatically'),
  });
  await sora.lever.control('DELETE', '/faults');
  await acceptAtLever(sora, admin);
  await become('COMPLETED');
});
