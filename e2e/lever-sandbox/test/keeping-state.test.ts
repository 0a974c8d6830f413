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
