import { expect, test } from 'vitest';
import { hasLeverSignature } from '../src/deliveries/lever-signature.ts';
import { maya, receiver, sandbox } from './sandbox-fixture.ts';

type Sandbox = Awaited<ReturnType<typeof sandbox>>;
const hired = '0b1f7d1c-8a64-4a0b-9c55-3a1f2f0d7e21';

async function register(
  { call }: Sandbox,
  url: string,
  event: string,
  configuration?: unknown,
): Promise<any> {
  const reply = await call('POST', '/v1/webhooks', {
    url,
    event,
    ...(configuration ? { configuration } : {}),
  });
  expect(reply.status).toBe(201);
  return reply.body.data;
}

test('shows the signature token once, in the answer that made the webhook', async () => {
  const lever = await sandbox();
  const made = await register(lever, 'https://hooks.acme.test/lever', 'candidateHired');
  expect(made.configuration.signatureToken).toMatch(/^[0-9a-f]{48}$/);
  const { body } = await lever.call('GET', '/v1/webhooks');
  expect(Object.keys(body)).toEqual(['data']);
  expect(body.data[0].configuration).toEqual({ conditions: made.configuration.conditions });
  const gone = await lever.call('DELETE', `/v1/webhooks/${made.id}`);
  expect(gone.status).toBe(204);
  expect(gone.headers.has('x-stream-path')).toBe(false);
});

test('refuses webhooks to plain http elsewhere', async () => {
  const { call } = await sandbox();
  const reply = await call('POST', '/v1/webhooks', {
    url: 'http://hooks.acme.test/',
    event: 'candidateHired',
  });
  expect(reply.status).toBe(400);
});

test('a hire sends both events, signed, and tries again with the very same body', async () => {
  const lever = await sandbox();
  const { url, arrived, ofEvent } = await receiver(503, 302, 200);
  const webhook = await register(lever, url, 'candidateHired');
  const put = await lever.call('PUT', `/v1/opportunities/${maya}/archived`, { reason: hired });
  expect(put.status).toBe(200);
  const [delivery] = await lever.settled();
  expect(delivery.attempts.map(({ status }: any) => status)).toEqual([503, 302, 200]);
  expect(arrived).toHaveLength(3);
  expect(new Set(arrived.map(({ text }) => text)).size).toBe(1);
  expect(arrived[0]?.headers['user-agent']).toBe('Lever-Webhooks');
  expect(hasLeverSignature(arrived[0]?.body, webhook.configuration.signatureToken)).toBe(true);
  expect(ofEvent('candidateHired')[0]?.body.data).toMatchObject({
    opportunityId: maya,
    candidateId: maya,
  });
});

test('a hire sends candidateArchiveChange as well, and undo sends only that', async () => {
  const lever = await sandbox();
  const { url, ofEvent } = await receiver(200);
  await register(lever, url, 'candidateHired');
  await register(lever, url, 'candidateArchiveChange');
  await lever.sim(`opportunities/${maya}/hire`);
  await lever.settled();
  const { data } = (await lever.call('GET', `/v1/opportunities/${maya}?expand=applications`)).body;
  const [application] = data.applications;
  expect(data.updatedAt - data.archived.archivedAt).toBe(50);
  expect(data.archived.archivedAt - application.archived.archivedAt).toBe(10);
  expect(data.lastAdvancedAt).toBe(data.archived.archivedAt);
  expect(application.requisitionForHire.requisitionCode).toBe('ENG-142');
  await lever.sim(`opportunities/${maya}/unarchive`);
  await lever.settled();
  expect(ofEvent('candidateHired')).toHaveLength(1);
  expect(ofEvent('candidateArchiveChange').map(({ body }) => body.data)).toMatchObject([
    { fromArchived: null, toArchived: data.archived },
    { fromArchived: data.archived, toArchived: null },
  ]);
});

test('sends nothing to other origins or for a group that is switched off', async () => {
  const lever = await sandbox();
  const { url, arrived } = await receiver(200);
  await register(lever, url, 'candidateHired', { conditions: { origins: ['applied'] } });
  await register(lever, url, 'candidateArchiveChange');
  await lever.sim('event-groups/candidateArchiveChange', { on: false });
  await lever.sim(`opportunities/${maya}/hire`);
  expect(await lever.settled()).toEqual([]);
  expect(arrived).toEqual([]);
});

test('gives up after the retries, and Rerun sends the body once more', async () => {
  const lever = await sandbox({ retries: 2 });
  const { url, arrived } = await receiver(500, 500, 500, 200);
  await register(lever, url, 'candidateHired');
  await lever.sim(`opportunities/${maya}/hire`);
  const [failed] = await lever.settled();
  expect(failed).toMatchObject({ status: 'failed', attempts: { length: 3 } });
  await lever.sim(`deliveries/${failed.id}/rerun`);
  expect((await lever.settled()).at(-1)).toMatchObject({ status: 'delivered', kind: 'rerun' });
  expect(arrived[3]?.text).toBe(arrived[0]?.text);
});

test('Verify connection sends the signed test body once and the page shows the result', async () => {
  const lever = await sandbox();
  const { url, arrived } = await receiver(200, 500);
  const webhook = await register(lever, url, 'candidateHired');
  const verify = async (): Promise<string> => {
    await fetch(`${lever.url}/settings/integrations/webhooks/${webhook.id}/verify`, {
      method: 'POST',
      redirect: 'manual',
    });
    return (await lever.call('GET', '/settings/integrations/webhooks')).body;
  };
  expect(await verify()).toContain('Connection verified');
  expect(Object.keys(arrived[0]?.body).toSorted()).toEqual([
    'data',
    'event',
    'signature',
    'token',
    'triggeredAt',
  ]);
  expect(arrived[0]?.body.data).toEqual({});
  expect(hasLeverSignature(arrived[0]?.body, webhook.configuration.signatureToken)).toBe(true);
  expect(await verify()).toContain('the endpoint answered 500');
  expect(arrived).toHaveLength(2);
});

test('doubles, drops, delays and shuffles deliveries on demand', async () => {
  const lever = await sandbox();
  const { url, arrived } = await receiver(200);
  await register(lever, url, 'candidateStageChange');
  const move = (stageId: string) => lever.sim(`opportunities/${maya}/stage`, { stageId });
  await lever.sim('delivery-trouble', { kind: 'double' });
  await move('lead-new');
  await lever.settled();
  expect(arrived.map(({ text }) => text)).toEqual([arrived[0]?.text, arrived[0]?.text]);
  await lever.sim('delivery-trouble', { kind: 'drop' });
  await move('offer');
  await lever.sim('delivery-trouble', { kind: 'shuffle', count: 2 });
  await move('lead-responded');
  await move('applicant-new');
  await lever.settled();
  expect(arrived.slice(2).map(({ body }) => body.data.toStageId)).toEqual([
    'applicant-new',
    'lead-responded',
  ]);
  await lever.sim('delivery-trouble', { kind: 'late', delayMs: 30 });
  await move('offer');
  await lever.settled();
  expect(arrived).toHaveLength(5);
});

test('sends custom events, signed right, wrongly or not at all', async () => {
  const lever = await sandbox({ retries: 0 });
  const { url, arrived } = await receiver(200);
  const webhook = await register(lever, url, 'candidateHired');
  for (const signature of ['right', 'wrong', 'none']) {
    await lever.sim('deliveries', {
      event: 'candidateHired',
      data: { opportunityId: 'x' },
      signature,
    });
    await lever.settled();
  }
  const token = webhook.configuration.signatureToken;
  expect(arrived.map(({ body }) => hasLeverSignature(body, token))).toEqual([true, false, false]);
});

test('hires to a requisition only when it is open and the offer is signed', async () => {
  const { call } = await sandbox();
  const archive = async (name: string, code: string) => {
    const [person] = (await call('GET', `/__sim/opportunities?name=${name}`)).body.data;
    const [requisition] = (await call('GET', `/v1/requisitions?requisition_code=${code}`)).body
      .data;
    const body = { reason: hired, requisitionId: requisition.id };
    return call('PUT', `/v1/opportunities/${person.id}/archived`, body);
  };
  expect((await archive('Anton', 'ENG-143')).body.message).toBe('The offer is not signed');
  expect((await archive('Orla', 'PPL-002')).body.message).toBe('The requisition is closed');
  const before = (await call('GET', '/v1/requisitions?requisition_code=ENG-142')).body.data[0];
  expect((await archive('Maya', 'ENG-142')).status).toBe(200);
  const after = (await call('GET', '/v1/requisitions?requisition_code=ENG-142')).body.data[0];
  expect(after.headcountHired).toBe(before.headcountHired + 1);
});

test('changes webhooks in bulk, and only those of the caller', async () => {
  const lever = await sandbox();
  const { id } = await register(lever, 'https://hooks.acme.test/one', 'candidateHired');
  const change = { data: [{ id, configuration: { conditions: { origins: ['referred'] } } }] };
  const { access_token } = await lever.connect('webhooks:write:admin');
  const other = await lever.call('PUT', '/v1/webhooks', change, `Bearer ${access_token}`);
  expect(other.status).toBe(404);
  const own = await lever.call('PUT', '/v1/webhooks', change);
  expect(own.body.data[0].configuration).toEqual({ conditions: { origins: ['referred'] } });
});
