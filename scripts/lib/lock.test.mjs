import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { takeLock } from './lock.mjs';
import { identityOf, isAlive } from './processes.mjs';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'sora-lock-'))));
afterEach(() => rmSync(folder, { recursive: true }));

it('lets one start at a time use a data folder', async () => {
  const lock = await takeLock(folder);
  await expect(takeLock(folder)).rejects.toThrow('already runs');
  lock.release();
  (await takeLock(folder)).release();
});

it('says so when the data folder cannot be made', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  await expect(takeLock(file)).rejects.toThrow('cannot be written');
});

it('ends what a killed start left running', async () => {
  const leftover = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
    detached: true,
    stdio: 'ignore',
  });
  const pid = leftover.pid ?? 0;
  const dead = { name: 'npm start', pid: 999_999, identity: 'long ago' };
  const child = { name: 'The API', pid, identity: identityOf(pid) };
  writeFileSync(join(folder, 'lock'), JSON.stringify([dead, child]));
  (await takeLock(folder)).release();
  expect(isAlive(pid)).toBe(false);
});

it('leaves a program alone that got the number of one of ours', async () => {
  const holders = [
    { name: 'npm start', pid: process.pid, identity: 'long ago' },
    { name: 'The API', pid: process.pid, identity: 'long ago' },
  ];
  writeFileSync(join(folder, 'lock'), JSON.stringify(holders));
  await expect(takeLock(folder)).resolves.toBeDefined();
});

it('takes a lock that was cut short by a power failure for none', async () => {
  writeFileSync(join(folder, 'lock'), '[{"name":');
  await expect(takeLock(folder)).resolves.toBeDefined();
});
