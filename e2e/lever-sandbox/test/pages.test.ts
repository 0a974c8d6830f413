import { expect, test } from 'vitest';
import { routes } from '../src/routes.ts';
import { maya, sandbox } from './sandbox-fixture.ts';

test('marks as hired and undoes it from the profile', async () => {
  const { call, url } = await sandbox();
  const page = async () => (await call('GET', `/candidates/${maya}`)).body;
  expect(await page()).toContain('Mark as hired');
  const post = (action: string, form: Record<string, string>) =>
    fetch(`${url}/candidates/${maya}/${action}`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(form),
    });
  expect((await post('hire', { reason: '5f2e9b70-64d1-4c3a-8e27-b9a0c1d2e322' })).status).toBe(303);
  expect(await page()).toContain('Hired - contractor conversion');
  await post('undo', {});
  expect(await page()).toContain('Mark as hired');
});

test('searches by name and e-mail, and lists who is ready to be hired', async () => {
  const { call } = await sandbox();
  expect((await call('GET', '/candidates?q=okafor')).body).toContain(`/candidates/${maya}`);
  expect((await call('GET', '/candidates?q=maya.okafor@')).body).toMatch(/>\s*1\s+candidate\./);
  expect((await call('GET', '/candidates?show=ready')).body).not.toContain('Anton Weiss');
});

test('escapes what people type', async () => {
  const { call } = await sandbox();
  const { body } = await call('GET', '/candidates?q=%3Cscript%3E%22');
  expect(body).not.toContain('<script>');
  expect(body).toContain('&lt;script&gt;&quot;');
});

test('takes no forms from pages of other sites', async () => {
  const { url, call } = await sandbox();
  const reply = await fetch(`${url}/candidates/${maya}/hire`, {
    method: 'POST',
    headers: { origin: 'https://elsewhere.test' },
    body: new URLSearchParams({ reason: '0b1f7d1c-8a64-4a0b-9c55-3a1f2f0d7e21' }),
  });
  expect(reply.status).toBe(403);
  expect((await call('GET', `/v1/opportunities/${maya}`)).body.data.archived).toBeNull();
});

test('the about page lists every route that is served', async () => {
  const { call } = await sandbox();
  const { body } = await call('GET', '/about');
  for (const { path } of routes) expect(body).toContain(`<code>${path}</code>`);
});
