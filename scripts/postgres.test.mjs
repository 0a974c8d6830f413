import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { answers } from './lib/ports.mjs';
import { isAlive, send, waitUntilGone } from './lib/processes.mjs';
import { startPostgres } from './postgres.mjs';

const settings = { fsync: 'off' };
let dataDir = '';
beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'sora-postgres-'))));
afterEach(() => rmSync(dataDir, { recursive: true }));

it('keeps its password and its port between starts', { timeout: 30_000 }, async () => {
  const first = await startPostgres({ dataDir, settings });
  await first.stop();
  const second = await startPostgres({ dataDir, settings });
  await second.stop();
  expect(second.url).toBe(first.url);
  expect(statSync(join(dataDir, 'postgres', 'sora-password')).mode & 0o077).toBe(0);
});

it('is gone once it is stopped', { timeout: 30_000 }, async () => {
  const server = await startPostgres({ dataDir, settings });
  await expect(answers('127.0.0.1', server.port, 1_000)).resolves.toBe(true);
  await server.stop();
  expect(isAlive(server.pid)).toBe(false);
  await expect(answers('127.0.0.1', server.port, 1_000)).resolves.toBe(false);
});

it('ends a server that was left running on its folder', { timeout: 30_000 }, async () => {
  const left = await startPostgres({ dataDir, settings });
  const next = await startPostgres({ dataDir, settings });
  expect(isAlive(left.pid)).toBe(false);
  await next.stop();
});

it('starts again after it was killed', { timeout: 30_000 }, async () => {
  const killed = await startPostgres({ dataDir, settings });
  send(killed.pid, 'SIGKILL');
  await waitUntilGone(killed.pid, 5_000);
  const next = await startPostgres({ dataDir, settings });
  expect(isAlive(next.pid)).toBe(true);
  await next.stop();
});

it('starts over when its making was interrupted', { timeout: 30_000 }, async () => {
  writeFileSync(join(dataDir, 'postgres.unfinished'), 'half');
  const server = await startPostgres({ dataDir, settings });
  expect(isAlive(server.pid)).toBe(true);
  await server.stop();
});
