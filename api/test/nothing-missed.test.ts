import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { compareHires } from '../src/domain/upkeep/compare-hires.ts';
import { signIn, type SoraClient } from './kit/client.ts';
import { integrationId, listenToHires } from './kit/connect-lever.ts';
import { eventually } from './kit/eventually.ts';
import { imports } from './kit/hires.ts';
import { registeredWebhook, signedDelivery } from './kit/signed-delivery.ts';
import { startSora, type Sora } from './kit/sora.ts';

const MINUTE_MS = 60_000;
const PATIENT_MS = 30_000;

let sora: Sora;
let admin: SoraClient;
let id: string;
let before: string;
beforeAll(async () => {
  sora = await startSora();
  admin = await signIn(sora);
  before = await hirable();
  await sora.lever.control('POST', `/opportunities/${before}/hire`, {});
  await listenToHires(sora, admin);
  id = await integrationId(admin);
});
afterAll(() => sora.stop());

async function hirable(): Promise<string> {
  const { data } = await sora.lever.control<{ data: { id: string }[] }>(
    'GET',
    '/opportunities?hirable=true&limit=1',
  );
  return data[0]?.id ?? '';
}

async function newLead(name: string, stageId = 'lead-new'): Promise<string> {
  const email = `${name.toLowerCase().replace(' ', '.')}@example.com`;
  const lead = { name, email, stageId };
  const { data } = await sora.lever.control<{ data: { id: string } }>(
    'POST',
    '/opportunities',
    lead,
  );
  return data.id;
}

async function listenToStage(stageId: string): Promise<void> {
  const { workflows } = await admin.ask('{ workflows { edges { node { id } } } }');
  const { createListener } = await admin.ask(
    `mutation ($input: CreateListenerInput!) { createListener(input: $input) { __typename } }`,
    {
      input: {
        ...{ integrationId: id, event: 'CANDIDATE_STAGE_CHANGE', stageId },
        workflowId: workflows.edges[0].node.id,
      },
    },
  );
  expect(createListener.__typename).toBe('ListenerCreated');
}

async function importOf(candidateId: string): Promise<any> {
  return (await imports(admin)).find((one) => one.candidateId === candidateId);
}

function completed(candidateId: string): Promise<any> {
  return eventually(
    () => importOf(candidateId),
    (one) => one?.status === 'COMPLETED',
    PATIENT_MS,
  );
}

async function integration(): Promise<any> {
  const { integration: found } = await admin.ask(`{ integration(provider: LEVER) {
    status problem hiresNeverAnnounced comparedAt
    checks { label code status }
    webhooks { id signatureRefused refusals { reason count } }
    deliveries { edges { node { outcome detail import { candidateId candidateName status } } } }
  } }`);
  return found;
}

async function validate(): Promise<any> {
  const { validateIntegration } = await admin.ask(
    `mutation ($id: ID!) { validateIntegration(input: { integrationId: $id }) {
      ... on IntegrationValidated { integration { status problem } } ... on Refusal { code } } }`,
    { id },
  );
  return validateIntegration.integration;
}

/** As every hour does it, with the clock set forward so that nothing can still be on its way. */
async function compare(laterMs = 20 * MINUTE_MS): Promise<void> {
  const { rows } = await sora.services.pool.query('select organization_id from integration');
  const organizationId: string = rows[0].organization_id;
  const em = sora.services.scopedEntityManager(organizationId);
  const clock = { now: () => new Date(Date.now() + laterMs) };
  await compareHires({ ...sora.services, em, clock }, { organizationId, integrationId: id });
}

async function failedJobs(): Promise<number> {
  const metrics = await (await fetch(`${sora.url}/metrics`)).text();
  return Number(/^sora_jobs_failed (\d+)$/m.exec(metrics)?.[1]);
}

describe('Lever is away', () => {
  let away: string;

  test('an import waits, says when it is tried next, and nothing counts as failed', async () => {
    away = await hirable();
    await sora.lever.control('POST', '/faults', { kind: '503', count: 500, path: '/v1' });
    await sora.lever.control('POST', `/opportunities/${away}/hire`, {});
    const waiting = await eventually(
      () => importOf(away),
      (one) => one?.status === 'WAITING',
      PATIENT_MS,
    );
    expect(waiting).toMatchObject({
      problem: { code: 'PROVIDER_OUTAGE', retrying: true },
      deliveries: [{ outcome: 'QUEUED' }],
    });
    expect(Date.parse(waiting.nextTryAt)).toBeGreaterThan(Date.now() - 5000);
    expect(await failedJobs()).toBe(0);
  });

  test('Validate says that Lever didn’t respond, and the connection stays Verified', async () => {
    await expect(validate()).rejects.toThrow(/OUTAGE/);
    expect(await integration()).toMatchObject({ status: 'VERIFIED', problem: null });
  });

  test('after hours away the import still waits, and goes on as soon as Lever is seen', async () => {
    // As it is after half a day: the next try is an hour away.
    await eventually(
      async () => (await importOf(away))?.status,
      (status) => status === 'WAITING',
    );
    await sora.services.pool.query(
      `update import set outage_tries = 20, waiting_since = now() - interval '12 hours',
         next_try_at = now() + interval '1 hour' where candidate_id = $1`,
      [away],
    );
    await sora.services.pool.query(
      `update graphile_worker._private_jobs set run_at = now() + interval '1 hour'
       where key = 'import:' || (select id from import where candidate_id = $1)`,
      [away],
    );
    await sora.lever.control('DELETE', '/faults');
    await eventually(
      () => validate().catch(() => null),
      (found) => found?.status === 'VERIFIED',
      PATIENT_MS,
    );
    const done = await completed(away);
    expect(done).toMatchObject({ problem: null, nextTryAt: null });
    const { edges } = (await integration()).deliveries;
    expect(edges[0].node).toMatchObject({
      outcome: 'IMPORTED',
      import: { candidateName: done.candidateName },
    });
  });
});

describe('Lever is away while it announces hires that were imported before', () => {
  test('what happened again is imported once Lever is back, and what did not is skipped', async () => {
    const [again, same] = [await hiredBefore(), await hiredBefore()];
    await sora.lever.control('POST', `/opportunities/${again}/unarchive`, {});
    await sora.lever.control('POST', '/faults', { kind: '503', count: 500, path: '/v1' });
    await sora.lever.control('POST', `/opportunities/${again}/hire`, {});
    await sora.lever.control('POST', '/deliveries', {
      event: 'candidateHired',
      data: { opportunityId: same, candidateId: same },
    });
    const second = (candidateId: string, status: string) =>
      eventually(
        async () => (await imports(admin)).filter((one) => one.candidateId === candidateId),
        (all) => all.length === 2 && all[0].status === status,
        PATIENT_MS,
      );
    await second(again, 'WAITING');
    await second(same, 'WAITING');
    await sora.lever.control('DELETE', '/faults');
    await eventually(
      () => validate().catch(() => null),
      (found) => found?.status === 'VERIFIED',
      PATIENT_MS,
    );
    const [imported, before] = await second(again, 'COMPLETED');
    expect(imported.employee).toEqual(before.employee);
    expect(imported.steps[0].output).toContain('could not yet confirm');
    const [skipped] = await second(same, 'SKIPPED');
    expect(skipped.steps.at(-1).output).toContain('the same one as before');
  });

  async function hiredBefore(): Promise<string> {
    const id = await hirable();
    await sora.lever.control('POST', `/opportunities/${id}/hire`, {});
    await completed(id);
    return id;
  }
});

describe('Sora is away', () => {
  test('a hire whose deliveries all failed is found by comparison, once, and said so', async () => {
    const missed = await hirable();
    await sora.lever.control('POST', '/delivery-trouble', { kind: 'drop', count: 10 });
    await sora.lever.control('POST', `/opportunities/${missed}/hire`, {});
    // Right after the hire its delivery may still be on the way.
    await compare(0);
    expect(await importOf(missed)).toBeUndefined();

    await compare();
    const found = await completed(missed);
    expect(found).toMatchObject({ cause: 'CATCH_UP', deliveries: [] });
    expect(found.steps[0]).toMatchObject({
      label: 'Found by comparing with Lever',
      input: expect.stringMatching(/compared/),
    });
    await compare(40 * MINUTE_MS);
    expect((await imports(admin)).filter((one) => one.candidateId === missed)).toHaveLength(1);
    expect(await integration()).toMatchObject({ hiresNeverAnnounced: 1 });
  });

  test('a hire that was undone and made again meanwhile is found too, once', async () => {
    const id = await hirable();
    await sora.lever.control('DELETE', '/delivery-trouble');
    await sora.lever.control('POST', `/opportunities/${id}/hire`, {});
    const first = await completed(id);
    await sora.lever.control('POST', '/delivery-trouble', { kind: 'drop', count: 10 });
    await sora.lever.control('POST', `/opportunities/${id}/unarchive`, {});
    await sora.lever.control('POST', `/opportunities/${id}/hire`, {});
    await compare();
    const [again] = await eventually(
      async () => (await imports(admin)).filter((one) => one.candidateId === id),
      (all) => all.length === 2 && all.every(({ status }) => status === 'COMPLETED'),
      PATIENT_MS,
    );
    expect(again).toMatchObject({ cause: 'CATCH_UP', employee: first.employee });
    await compare(40 * MINUTE_MS);
    expect((await imports(admin)).filter((one) => one.candidateId === id)).toHaveLength(2);
  });

  test('somebody who came into a stage that is listened to is found too, once', async () => {
    await sora.lever.control('DELETE', '/delivery-trouble');
    const [there, missed] = [await newLead('Ola Early'), await newLead('Lia Late')];
    const rejected = await newLead('Rea Jected');
    const enter = (lead: string) =>
      sora.lever.control('POST', `/opportunities/${lead}/stage`, { stageId: 'applicant-new' });
    await enter(there);
    await listenToStage('applicant-new');
    await sora.lever.control('POST', '/delivery-trouble', { kind: 'drop', count: 10 });
    await enter(missed);
    await enter(rejected);
    await sora.lever.control('POST', `/opportunities/${rejected}/archive`, {});
    // Lever announces no change of stage for somebody who begins there.
    const beganThere = await newLead('Bea Gan', 'applicant-new');
    await compare();
    const found = await completed(missed);
    expect(found).toMatchObject({ cause: 'CATCH_UP', event: { label: 'Candidate stage change' } });
    expect(found.steps[0].output).toContain('in the stage');
    await compare(40 * MINUTE_MS);
    expect((await imports(admin)).filter((one) => one.candidateId === missed)).toHaveLength(1);
    // Who was in the stage before anything listened stays out, and who was rejected or began there.
    for (const other of [there, rejected, beganThere]) {
      expect(await importOf(other)).toBeUndefined();
    }
  });

  test('no one is imported who was hired before anything listened', async () => {
    await sora.services.pool.query('update integration set compared_at = null');
    await compare();
    expect(await importOf(before)).toBeUndefined();
  });
});

describe('deliveries are refused for their signature', () => {
  test('the webhook says so, Validate fails by it, and Rotate is the cure', async () => {
    const { url } = await registeredWebhook(sora);
    const status = await fetch(url, {
      method: 'POST',
      body: signedDelivery('regenerated in Lever', { data: {} }),
    }).then((answer) => answer.status);
    expect(status).toBe(401);
    const [webhook] = await eventually(
      async () => (await integration()).webhooks,
      ([one]) => one.signatureRefused,
    );
    expect(webhook.refusals).toEqual([{ reason: 'SIGNATURE', count: 1 }]);
    expect(await validate()).toMatchObject({
      status: 'NEEDS_ATTENTION',
      problem: expect.stringMatching(/Rotate signature token/),
    });
    expect((await integration()).checks.at(-1).code).toBe('DELIVERIES_REFUSED');

    await admin.ask(
      `mutation ($id: ID!) { rotateSignatureToken(input: { webhookId: $id }) { __typename } }`,
      { id: webhook.id },
    );
    expect(await validate()).toMatchObject({ status: 'VERIFIED' });
    expect((await integration()).webhooks[0].signatureRefused).toBe(false);
  });
});
