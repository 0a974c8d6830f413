import { expect, test } from 'vitest';
import { maya, sandbox } from './sandbox-fixture.ts';

test('answers 401 in Lever’s words without credentials', async () => {
  const { call } = await sandbox();
  expect(await call('GET', '/v1/users', undefined, 'Basic eDo=')).toMatchObject({
    status: 401,
    body: { code: 'UnauthorizedError', message: 'The request requires authentication.' },
  });
});

test('pages through everybody, with tokens pasted raw or encoded once more', async () => {
  const { call } = await sandbox({ candidates: 230 });
  const list = '/v1/opportunities?confidentiality=all';
  const first = await call('GET', list);
  const second = await call('GET', `${list}&offset=${first.body.next}`);
  const third = await call('GET', `${list}&offset=${encodeURIComponent(second.body.next)}`);
  const pages = [first, second, third].map(({ body }) => body);
  expect(pages.map(({ hasNext }) => hasNext)).toEqual([true, true, false]);
  expect(pages[0].next).toMatch(/^%5B1%2C\d+%2C%22[0-9a-f-]+%22%5D$/);
  expect(pages[2]).not.toHaveProperty('next');
  const ids = pages.flatMap(({ data }) => data.map(({ id }: any) => id));
  expect(new Set(ids).size).toBe(230);
  expect(first.headers.get('server')).toBe('lever-data-api');
  expect(first.headers.get('x-lever-region')).toBe('global');
  expect(first.headers.get('x-stream-path')).toBe('dapi');
});

test('refuses an offset token that it did not give', async () => {
  const { call } = await sandbox();
  const reply = await call('GET', '/v1/opportunities?offset=%5B1%2C2%2C%22x%22%5D');
  expect(reply.status).toBe(400);
  expect(reply.body.message).toMatch(/^Invalid offset token:/);
});

test('expands and includes as asked', async () => {
  const { call } = await sandbox();
  const { body } = await call(
    'GET',
    `/v1/opportunities/${maya}?include=name&expand=contact&expand=stage&expand=applications`,
  );
  expect(Object.keys(body.data).toSorted()).toEqual(['applications', 'contact', 'name', 'stage']);
  expect(body.data.stage).toEqual({ id: 'offer', text: 'Offer' });
  expect(body.data.contact.emails).toEqual(['maya.okafor@example.com']);
  expect(body.data.applications[0].opportunityId).toBe(maya);
});

test('has the main character with a signed offer, custom fields, a referral and a requisition', async () => {
  const { call } = await sandbox();
  const [offer] = (await call('GET', `/v1/opportunities/${maya}/offers`)).body.data;
  const value = (identifier: string) =>
    offer.fields.find((field: any) => field.identifier === identifier)?.value;
  expect(offer.status).toBe('signed');
  expect(value('custom_t_shirt_size')).toBe('M');
  expect(value('salary_amount')).toBe(182_500);
  expect(value('anticipated_start_date') % 86_400_000).toBe(0);
  const [referral] = (await call('GET', `/v1/candidates/${maya}/referrals`)).body.data;
  expect(referral.fields).toHaveLength(13);
  const requisition = (await call('GET', `/v1/requisitions/${value('requisition')}`)).body.data;
  expect(requisition.customFields.cost_center).toEqual({ code: '4400', city: 'San Francisco' });
});

test('finds people by e-mail whatever its case', async () => {
  const { call } = await sandbox();
  const { body } = await call('GET', '/v1/opportunities?email=MAYA.Okafor@example.com');
  expect(body.data.map(({ id }: any) => id)).toEqual([maya]);
});

test('hides confidential people without the grant, and from lists that do not ask for them', async () => {
  const { call, sim, connect } = await sandbox();
  await sim(`opportunities/${maya}/confidentiality`, { confidential: true });
  const { access_token } = await connect('opportunities:read:admin');
  expect(
    (await call('GET', `/v1/opportunities/${maya}`, undefined, `Bearer ${access_token}`)).status,
  ).toBe(403);
  expect((await call('GET', `/v1/opportunities/${maya}`)).status).toBe(200);
  const path = '/v1/opportunities?email=maya.okafor@example.com';
  expect((await call('GET', path)).body.data).toEqual([]);
  expect((await call('GET', `${path}&confidentiality=all`)).body.data).toHaveLength(1);
});

test('answers 404 for a deleted person and lists them among the deleted', async () => {
  const { call, sim } = await sandbox();
  await sim(`opportunities/${maya}/delete`);
  expect(await call('GET', `/v1/opportunities/${maya}`)).toMatchObject({
    status: 404,
    body: { code: 'ResourceNotFound' },
  });
  expect((await call('GET', '/v1/opportunities/deleted')).body.data[0]).toMatchObject({ id: maya });
});

test('keeps deactivated users out of the list, but not out of reach', async () => {
  const { call } = await sandbox();
  const active = (await call('GET', '/v1/users')).body.data;
  const all = (await call('GET', '/v1/users?includeDeactivated=true')).body.data;
  const gone = all.filter(({ deactivatedAt }: any) => deactivatedAt !== null);
  expect(gone.length).toBeGreaterThan(0);
  expect(active).toHaveLength(all.length - gone.length);
  expect((await call('GET', `/v1/users/${gone[0].id}`)).status).toBe(200);
});

test('says loudly what it does not imitate', async () => {
  const { call, warnings } = await sandbox();
  const reply = await call('GET', `/v1/opportunities/${maya}/notes`);
  expect(reply).toMatchObject({ status: 501, body: { code: 'NotImplementedBySandbox' } });
  expect(warnings.join()).toContain(`GET /v1/opportunities/${maya}/notes`);
});

test('limits calls per key without a Retry-After', async () => {
  const { call } = await sandbox({ ratePerSecond: 1, rateBurst: 3 });
  const statuses = [];
  for (let count = 0; count < 4; count += 1)
    statuses.push((await call('GET', '/v1/stages')).status);
  expect(statuses).toEqual([200, 200, 200, 429]);
  expect((await call('GET', '/v1/stages')).headers.has('retry-after')).toBe(false);
});

test('fails the next calls on demand and counts them', async () => {
  const { call, sim } = await sandbox();
  await sim('faults', { kind: 503, count: 2, path: '/v1/users' });
  await sim('faults', { kind: 'garbled', path: '/v1/stages' });
  await sim('faults', { kind: 'cut', path: '/v1/tags' });
  expect((await call('GET', '/v1/users')).status).toBe(503);
  expect((await call('GET', '/v1/users')).status).toBe(503);
  expect((await call('GET', '/v1/users')).status).toBe(200);
  await expect(call('GET', '/v1/stages')).rejects.toThrow(SyntaxError);
  await expect(call('GET', '/v1/tags')).rejects.toThrow('fetch failed');
  expect((await call('GET', '/__sim/requests?path=/v1/users')).body).toMatchObject({ count: 3 });
});

test('signs an offer when the clock gets there, without telling anybody', async () => {
  const { call, sim } = await sandbox();
  const [person] = (await call('GET', '/__sim/opportunities?name=Nomsa')).body.data;
  const status = async () =>
    (await call('GET', `/v1/opportunities/${person.id}/offers`)).body.data[0].status;
  const before = (await call('GET', `/v1/opportunities/${person.id}`)).body.data.updatedAt;
  await sim(`opportunities/${person.id}/offers/sign`, { afterMs: 3_600_000 });
  expect(await status()).toBe('sent');
  await sim('clock', { advanceMs: 3_600_001 });
  expect(await status()).toBe('signed');
  expect((await call('GET', `/v1/opportunities/${person.id}`)).body.data.updatedAt).toBe(before);
});
