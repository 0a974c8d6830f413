import { expect, test } from 'vitest';
import { maya, receiver, sandbox } from './sandbox-fixture.ts';

const rita = async (lever: Awaited<ReturnType<typeof sandbox>>): Promise<string> =>
  (await lever.call('GET', '/v1/users?email=rita.alvarez@acme.example')).body.data[0]?.id ??
  (await lever.call('GET', '/v1/users?accessRole=super+admin')).body.data[0].id;

test('adds a person to a posting, who is read back with what the posting brings', async () => {
  const lever = await sandbox();
  const [posting] = (await lever.call('GET', '/v1/postings?state=published&limit=1')).body.data;
  const user = await rita(lever);
  const made = await lever.call('POST', `/v1/opportunities?perform_as=${user}`, {
    name: 'Ottoline Brack',
    emails: ['ottoline@example.com'],
    postings: [posting.id],
  });
  expect(made.status).toBe(201);
  expect(made.body.deduped).toBe(false);
  expect(made.body.data.tags).toContain(posting.text);
  expect(made.body.data).not.toHaveProperty('opportunityLocation');
  const { data } = (await lever.call('GET', `/v1/opportunities/${made.body.data.id}`)).body;
  expect(data).toMatchObject({
    name: 'Ottoline Brack',
    owner: user,
    sourcedBy: user,
    opportunityLocation: posting.categories.location,
  });
  const [first] = (await lever.call('GET', '/v1/opportunities?limit=1')).body.data;
  expect(first.id).toBe(data.id);
});

test('links a person whose e-mail address is known to the contact that has it', async () => {
  const lever = await sandbox();
  const made = await lever.call('POST', `/v1/opportunities?perform_as=${await rita(lever)}`, {
    name: 'Somebody Else',
    emails: [' MAYA.okafor@example.com'],
  });
  expect(made.body).toMatchObject({ deduped: true, data: { name: 'Maya Okafor-Lindqvist' } });
  const { contact } = (await lever.call('GET', `/v1/opportunities/${maya}`)).body.data;
  const both = await lever.call('GET', `/v1/opportunities?contact_id=${contact}`);
  expect(both.body.data).toHaveLength(2);
});

test.each([
  ['without perform_as', '', {}, 'perform_as'],
  ['with two postings', '?perform_as=USER', { postings: ['a', 'b'] }, 'postings'],
  ['with a name that is no text', '?perform_as=USER', { name: 5 }, 'name must be text'],
  ['at an unknown stage', '?perform_as=USER', { stage: 'nowhere' }, 'stage nowhere'],
])('refuses to add a person %s', async (_, query, body, message) => {
  const lever = await sandbox();
  const path = `/v1/opportunities${query.replace('USER', await rita(lever))}`;
  const reply = await lever.call('POST', path, body);
  expect(reply.status).toBe(400);
  expect(reply.body.message).toContain(message);
});

test('tells webhooks about new people, their applications and edited contacts', async () => {
  const lever = await sandbox();
  const { url, arrived } = await receiver(200);
  for (const event of ['contactCreated', 'applicationCreated', 'contactUpdated']) {
    await lever.call('POST', '/v1/webhooks', { url, event });
  }
  const [posting] = (await lever.call('GET', '/v1/postings?limit=1')).body.data;
  const made = await lever.sim('opportunities', { name: 'Ottoline Brack', postingId: posting.id });
  const lead = await lever.sim('opportunities', { name: 'Lead', origin: 'sourced' });
  await lever.sim(`opportunities/${lead.id}/application`, { postingId: posting.id });
  await lever.sim(`contacts/${made.contact}`, { name: 'Ottoline Brack-Hume' });
  await lever.settled();
  expect(arrived.map(({ body }) => String(body.event)).toSorted()).toEqual([
    ...['applicationCreated', 'applicationCreated'],
    ...['contactCreated', 'contactCreated', 'contactUpdated'],
  ]);
  const { data } = (await lever.call('GET', `/v1/opportunities/${made.id}`)).body;
  expect(data.name).toBe('Ottoline Brack-Hume');
});

test('changes a contact and everything that shows it, but not an anonymized one', async () => {
  const { call, sim } = await sandbox();
  const before = (await call('GET', `/v1/opportunities/${maya}`)).body.data;
  const reply = await call('PUT', `/v1/contacts/${before.contact}`, { location: 'Lisbon' });
  expect(reply.status).toBe(200);
  expect(reply.body.data.location).toEqual({ name: 'Lisbon' });
  expect(reply.body.data).not.toHaveProperty('isAnonymized');
  const after = (await call('GET', `/v1/opportunities/${maya}`)).body.data;
  expect(after.location).toBe('Lisbon');
  expect(after.lastInteractionAt).toBeGreaterThan(before.lastInteractionAt);
  await sim(`opportunities/${maya}/anonymize`);
  const refused = await call('PUT', `/v1/contacts/${before.contact}`, { location: 'Lisbon' });
  expect(refused.status).toBe(400);
});

test('stops trying when the webhook is deleted', async () => {
  const lever = await sandbox({ retryBaseMs: 1500 });
  const { url, arrived } = await receiver(500);
  const { body } = await lever.call('POST', '/v1/webhooks', { url, event: 'candidateHired' });
  const made = await lever.sim(`opportunities/${maya}/hire`);
  expect(made.archived).toBeDefined();
  await expect.poll(() => arrived.length).toBe(1);
  await lever.call('DELETE', `/v1/webhooks/${body.data.id}`);
  const [delivery] = await lever.settled();
  expect(delivery.status).toBe('cancelled');
  expect(arrived).toHaveLength(1);
});

test('lists the calls that nothing imitates until they are forgotten', async () => {
  const { call } = await sandbox();
  expect((await call('GET', '/__sim/unknown-calls')).body).toEqual({ data: [], count: 0 });
  await call('POST', `/v1/opportunities/${maya}/notes?perform_as=x`, { value: 'Hello' });
  expect((await call('GET', '/__sim/unknown-calls')).body).toMatchObject({
    count: 1,
    data: [{ method: 'POST', path: `/v1/opportunities/${maya}/notes`, query: '?perform_as=x' }],
  });
  await call('DELETE', '/__sim/unknown-calls');
  expect((await call('GET', '/__sim/unknown-calls')).body.count).toBe(0);
});

test.each([
  ['object', 200, 'object'],
  ['id', 200, 'string'],
  ['refuse', 403, 'undefined'],
])('expands without the scope as chosen: %s', async (way, status, kind) => {
  const { call, sim, connect } = await sandbox();
  await sim('choices', { expandWithoutScope: way });
  const { access_token } = await connect('opportunities:read:admin');
  const path = `/v1/opportunities/${maya}?expand=contact`;
  const reply = await call('GET', path, undefined, `Bearer ${access_token}`);
  expect(reply.status).toBe(status);
  expect(typeof reply.body.data?.contact).toBe(kind);
});

test('skips the consent page when an earlier Accept covers it, once told to remember', async () => {
  const { call, sim, connect, authorizePath } = await sandbox();
  const scope = 'offline_access opportunities:read:admin';
  await connect(scope);
  const page = async (asked: string, changes = {}) =>
    (await call('GET', authorizePath(asked, changes))).status;
  expect(await page(scope)).toBe(200);
  await sim('choices', { rememberConsent: true });
  expect(await page(scope)).toBe(303);
  expect(await page(scope, { prompt: 'consent' })).toBe(200);
  expect(await page(`${scope} offers:read:admin`)).toBe(200);
  await sim('grants/revoke');
  expect(await page(scope)).toBe(200);
});

test('forgets every ordered trouble at once', async () => {
  const { call, sim } = await sandbox();
  await sim('faults', { kind: 500, count: 9 });
  await sim('latency', { ms: 5 });
  await sim('delivery-trouble', { kind: 'drop' });
  await call('DELETE', '/__sim/trouble');
  expect((await call('GET', '/v1/stages')).status).toBe(200);
  expect((await call('GET', '/__sim/state')).body.data.rest).toMatchObject({
    faults: [],
    deliveryTroubles: [],
    latencyMs: 0,
  });
});

test('lets go of a call that waits when the latency is taken back', async () => {
  const { call, sim } = await sandbox();
  await sim('latency', { ms: 600_000 });
  const waiting = call('GET', '/v1/stages');
  await sim('latency', { ms: 0 });
  expect((await waiting).status).toBe(200);
});
