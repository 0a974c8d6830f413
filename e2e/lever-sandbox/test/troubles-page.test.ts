import { expect, test } from 'vitest';
import { maya, sandbox } from './sandbox-fixture.ts';

async function troubles() {
  const lever = await sandbox();
  const submit = async (path: string, form: Record<string, string> | FormData = {}) => {
    const body = form instanceof FormData ? form : new URLSearchParams(form);
    const reply = await fetch(lever.url + path, { method: 'POST', redirect: 'manual', body });
    expect(reply.status).toBe(303);
    return (await lever.call('GET', reply.headers.get('location') ?? '')).body;
  };
  return { ...lever, submit, page: async () => (await lever.call('GET', '/troubles')).body };
}

test('orders failing calls, shows what is ordered, and clears it', async () => {
  const { call, submit, page } = await troubles();
  expect(await page()).toContain('Nothing is ordered');
  await submit('/troubles/faults', { kind: '503', count: '2', path: '/v1/users', method: '' });
  await submit('/troubles/latency', { ms: '3' });
  await submit('/troubles/deliveries', { kind: 'late', count: '', event: '', delayMs: '50' });
  expect(await page()).toMatch(/Any call to \/v1\/users…: 503, 2 times/);
  expect(await page()).toContain('Every answer 3 ms late');
  expect((await call('GET', '/v1/users')).status).toBe(503);
  expect(await page()).toMatch(/503, once/);
  expect(await submit('/troubles/clear')).toContain('Nothing is ordered');
  expect((await call('GET', '/v1/users')).status).toBe(200);
});

test('says what is wrong with an order', async () => {
  const { submit } = await troubles();
  expect(await submit('/troubles/faults', { kind: 'earthquake' })).toContain('kind must be one of');
  expect(await submit('/troubles/faults', { kind: '500', count: 'x' })).toContain('count must be');
});

test('takes access away and moves the clock', async () => {
  const { call, submit, connect } = await troubles();
  const { access_token } = await connect('opportunities:read:admin');
  const status = async () =>
    (await call('GET', '/v1/opportunities?limit=1', undefined, `Bearer ${access_token}`)).status;
  await submit('/troubles/environment', { other: 'true' });
  expect(await status()).toBe(403);
  await submit('/troubles/environment', { other: 'false' });
  expect(await status()).toBe(200);
  await submit('/troubles/clock', { advanceDays: '0', advanceHours: '2' });
  expect(await status()).toBe(401);
  await submit('/troubles/clock', { reset: 'true' });
  expect(await status()).toBe(200);
  await submit('/troubles/grants');
  expect(await status()).toBe(401);
});

test('signs an offer later, hides, blanks and deletes a person on the profile', async () => {
  const { call, submit, page } = await troubles();
  const [person] = (await call('GET', '/__sim/opportunities?name=Nomsa')).body.data;
  const [offer] = (await call('GET', `/v1/opportunities/${person.id}/offers`)).body.data;
  const at = `/candidates/${person.id}`;
  await submit(`${at}/sign`, { offerId: offer.id, afterHours: '3' });
  expect(await page()).toContain('The offer of Nomsa Dlamini will be signed');
  expect(await submit(`${at}/confidentiality`, { confidential: 'true' })).toContain(
    'Make non-confidential',
  );
  expect(await submit(`${at}/anonymize`)).toContain('(no name)');
  expect(await submit(`${at}/delete`)).toContain('The person is deleted');
  expect((await call('GET', `/v1/opportunities/${person.id}`)).status).toBe(404);
});

test('renames a custom offer field', async () => {
  const { call, submit, page } = await troubles();
  await submit('/troubles/offer-fields', {
    identifier: 'custom_t_shirt_size',
    text: 'Size of shirt',
  });
  expect(await page()).toContain('custom_size_of_shirt');
  const [offer] = (await call('GET', `/v1/opportunities/${maya}/offers`)).body.data;
  const identifiers = offer.fields.map(({ identifier }: any) => identifier);
  expect(identifiers).toContain('custom_size_of_shirt');
});

test('downloads the state as a file that can be uploaded again', async () => {
  const { call, sim, submit, url } = await troubles();
  await sim(`opportunities/${maya}/hire`);
  const download = await fetch(`${url}/troubles/state`);
  expect(download.headers.get('content-disposition')).toContain('lever-sandbox-state.json');
  const saved = await download.text();
  expect(await submit('/troubles/reset', { keepConnections: 'true' })).toContain('Troubles');
  expect((await call('GET', `/v1/opportunities/${maya}`)).body.data.archived).toBeNull();
  const file = (text: string) => {
    const form = new FormData();
    form.set('file', new Blob([text], { type: 'application/json' }), 'state.json');
    return form;
  };
  expect(await submit('/troubles/state', file(saved))).toContain('The state is loaded.');
  expect((await call('GET', `/v1/opportunities/${maya}`)).body.data.archived).not.toBeNull();
  expect(await submit('/troubles/state', file('{'))).toContain('it is not JSON');
  expect(await submit('/troubles/state', file('{"a":1}'))).toContain('not written by this sandbox');
});
