import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readFlags } from '../src/read-flags.ts';
import { startSandbox } from '../src/sandbox.ts';
import { maya, sandbox } from './sandbox-fixture.ts';

function dataFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lever-sandbox-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'state.json');
}

test('keeps hires, webhooks and grants between starts, and saves no more than has changed', async () => {
  const path = dataFile();
  const first = await sandbox({ dataFile: path });
  await first.call('POST', '/v1/webhooks', {
    url: 'https://hooks.acme.test/',
    event: 'contactCreated',
  });
  const { access_token } = await first.connect('opportunities:read:admin');
  await first.sim(`opportunities/${maya}/hire`);
  await first.close();
  expect(readFileSync(path, 'utf8').length).toBeLessThan(30_000);
  const second = await sandbox({ dataFile: path });
  expect((await second.call('GET', '/v1/webhooks')).body.data).toHaveLength(1);
  const { status, body } = await second.call(
    'GET',
    `/v1/opportunities/${maya}`,
    undefined,
    `Bearer ${access_token}`,
  );
  expect(status).toBe(200);
  expect(body.data.archived).not.toBeNull();
  expect(
    (await second.call('GET', '/v1/opportunities?confidentiality=all')).body.data,
  ).toHaveLength(60);
});

test.each([
  ['half a file', '{"format":"lever-'],
  ['a file of something else', '{"users":[]}'],
])('says plainly that it cannot use %s', async (_, content) => {
  const path = dataFile();
  writeFileSync(path, content);
  await expect(startSandbox({ port: 0, dataFile: path })).rejects.toThrow(path);
});

test('gives everything as one document that another sandbox can load', async () => {
  const first = await sandbox();
  const made = await first.sim('opportunities', { name: 'Ottoline Brack' });
  await first.sim(`opportunities/${maya}/hire`);
  const whole = (await first.call('GET', '/__sim/state?full=true')).body;
  const second = await sandbox({ candidates: 40, seed: 'other' });
  expect((await second.call('POST', '/__sim/state', whole)).status).toBe(200);
  const list = '/v1/opportunities?confidentiality=all';
  expect((await second.call('GET', list)).body.data).toHaveLength(61);
  const path = `/v1/opportunities/${made.id}`;
  expect((await second.call('GET', path)).body.data.name).toBe('Ottoline Brack');
  const again = (await second.call('GET', '/__sim/state?full=true')).body;
  expect(again).toEqual(whole);
});

test('starts from a saved answer, and keeps people who were added', async () => {
  const path = dataFile();
  const first = await sandbox();
  await first.sim('opportunities', { name: 'Ottoline Brack' });
  writeFileSync(path, JSON.stringify((await first.call('GET', '/__sim/state?full=true')).body));
  const count = async ({ call }: Awaited<ReturnType<typeof sandbox>>) =>
    (await call('GET', '/v1/opportunities?confidentiality=all')).body.data.length;
  const second = await sandbox({ dataFile: path });
  expect(await count(second)).toBe(61);
  await second.sim('opportunities', { name: 'Second Brack' });
  await second.close();
  expect(readFileSync(path, 'utf8').length).toBeLessThan(30_000);
  expect(await count(await sandbox({ dataFile: path }))).toBe(62);
});

test.each([
  [
    'a name that is no text',
    (state: any) => (state.candidacies.rows[3].opportunity.name = 5),
    'candidacies.rows[3].opportunity.name must be text, not 5',
  ],
  [
    'a stage that does not exist',
    (state: any) => (state.candidacies.rows[0].opportunity.stage = 'nowhere'),
    'has the stage nowhere, which does not exist',
  ],
  [
    'two users of one id',
    (state: any) => state.users.rows.push(state.users.rows[0]),
    'two of users',
  ],
  ['another version', (state: any) => (state.version = 9), 'it has version 9'],
  ['something else', (state: any) => (state.format = 'x'), 'not written by this sandbox'],
])('refuses to load %s and says what is wrong', async (_, spoil, message) => {
  const { call } = await sandbox();
  const state = (await call('GET', '/__sim/state?full=true')).body;
  spoil(state.data);
  const reply = await call('POST', '/__sim/state', state);
  expect(reply.status).toBe(400);
  expect(reply.body.message).toContain(message);
  const path = dataFile();
  writeFileSync(path, JSON.stringify(state));
  await expect(startSandbox({ port: 0, dataFile: path, warn: () => {} })).rejects.toThrow(message);
});

test('goes back to the seed, with or without its connections', async () => {
  const { call, sim } = await sandbox();
  await call('POST', '/v1/webhooks', { url: 'https://hooks.acme.test/', event: 'contactCreated' });
  await sim(`opportunities/${maya}/hire`);
  await sim('reset', { keepConnections: true });
  expect((await call('GET', `/v1/opportunities/${maya}`)).body.data.archived).toBeNull();
  expect((await call('GET', '/v1/webhooks')).body.data).toHaveLength(1);
  await sim('reset', { candidates: 80 });
  expect((await call('GET', '/v1/webhooks')).body.data).toEqual([]);
  expect((await call('GET', '/v1/opportunities?confidentiality=all')).body.data).toHaveLength(80);
});

test('says that a port is taken and what to do', async () => {
  const { url } = await sandbox();
  const port = Number(new URL(url).port);
  await expect(startSandbox({ port, candidates: 1 })).rejects.toThrow(
    `Port ${port} is taken. Stop what uses it, or choose another with --port.`,
  );
});

test('names the flag that is wrong', () => {
  expect(() => readFlags(['--port', 'abc'])).toThrow(
    '--port must be a whole number from 0 to 65535',
  );
  expect(() => readFlags(['--prot', '1'])).toThrow('--prot');
  expect(() => readFlags(['--event-groups-off', 'hires'])).toThrow('hires');
  expect(
    readFlags([
      '--port',
      '0',
      '--redirect-uri',
      'http://a.test/',
      '--redirect-uri',
      'http://b.test/',
    ]).settings,
  ).toMatchObject({
    port: 0,
    client: { redirectUris: ['http://a.test/', 'http://b.test/'] },
  });
});
