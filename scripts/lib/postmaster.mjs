import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { commandOf, isAlive, send, waitUntilGone } from './processes.mjs';
import { Refusal } from './refusal.mjs';

/**
 * What postmaster.pid says.
 * @param {string} clusterDir
 * @returns {{ pid: number, ready: boolean } | undefined} undefined when there is none
 */
export function readPostmaster(clusterDir) {
  const file = join(clusterDir, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), ready: lines[7]?.trim() === 'ready' };
}

/**
 * Stops a server that a killed start left running on this cluster, and clears the trace of one that is gone.
 * @param {string} clusterDir
 */
export async function stopLeftover(clusterDir) {
  const leftover = readPostmaster(clusterDir);
  if (!leftover) return;
  if (
    leftover.pid > 1 &&
    isAlive(leftover.pid) &&
    commandOf(leftover.pid).includes(`-D ${clusterDir} `)
  ) {
    await stopPostmaster(leftover.pid);
  }
  // Its number may belong to another program by now, for which PostgreSQL would refuse to start.
  rmSync(join(clusterDir, 'postmaster.pid'), { force: true });
}

/**
 * Fast shutdown: connections are closed and everything is on disk when it returns.
 * @param {number} pid
 */
export async function stopPostmaster(pid) {
  for (const [signal, patienceMs] of /** @type {const} */ ([
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 2_000],
  ])) {
    send(pid, signal);
    if (await waitUntilGone(pid, patienceMs)) return;
  }
  throw new Refusal(`PostgreSQL (process ${pid}) does not end.`, `End it by hand: kill -9 ${pid}`);
}
