import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

import { openLog } from './log-file.mjs';
import { send } from './processes.mjs';
import { Refusal } from './refusal.mjs';

/**
 * A program of the product that runs until it is stopped.
 * @typedef {object} Service
 * @property {string} name
 * @property {number} pid
 * @property {Promise<void>} ended settles when it has ended, for whatever reason
 * @property {() => Promise<void>} stop
 * @property {() => void} [kill] at once, without waiting
 */

/**
 * Starts a program in a process group of its own, so that Ctrl-C reaches it through us and in our order.
 * @param {object} options
 * @param {string} options.name
 * @param {string} options.program
 * @param {string[]} options.args
 * @param {string} options.cwd
 * @param {NodeJS.ProcessEnv} options.env
 * @param {string} options.logPath
 * @param {(line: string) => void} [options.onLine]
 * @param {number} [options.graceMs] how long it may take to end on its own
 * @returns {Service & { lastLines: () => string, failure: () => Error | undefined }}
 */
export function startService({ name, program, args, cwd, env, logPath, onLine, graceMs = 10_000 }) {
  const child = spawn(program, args, {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = openLog(logPath);
  /** @type {string[]} */
  const lines = [];
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (line) => {
      log(line);
      lines.push(line);
      if (lines.length > 40) lines.shift();
      onLine?.(line);
    });
  }
  /** @type {Error | undefined} */
  let failure;
  const ended = new Promise((done) => {
    child.once('close', () => done(undefined));
    child.once('error', (error) => done((failure = error)));
  });
  const pid = child.pid ?? 0;
  return {
    name,
    pid,
    ended,
    failure: () => failure,
    lastLines: () => lines.join('\n'),
    kill: () => pid > 0 && send(-pid, 'SIGKILL'),
    async stop() {
      if (pid === 0) return;
      send(-pid, 'SIGTERM');
      await Promise.race([ended, sleep(graceMs, undefined, { ref: false })]);
      // Whatever it started and left behind goes with it.
      send(-pid, 'SIGKILL');
      await ended;
    },
  };
}

/**
 * Waits until a service works.
 * @param {ReturnType<typeof startService>} service
 * @param {() => Promise<boolean>} works
 * @param {{ signal: AbortSignal, timeoutMs?: number }} options
 * @throws {Refusal} with its last lines when it ends or takes too long
 */
export async function waitUntilWorking(service, works, { signal, timeoutMs = 120_000 }) {
  let over = false;
  void service.ended.then(() => (over = true));
  const deadline = Date.now() + timeoutMs;
  while (!(await works())) {
    signal.throwIfAborted();
    const failure = service.failure();
    if (failure) throw failure;
    const details = service.lastLines();
    if (over)
      throw new Refusal(
        `${service.name} ended while it started.`,
        'Its last words are above.',
        details,
      );
    if (Date.now() > deadline) {
      throw new Refusal(
        `${service.name} is not ready after ${timeoutMs / 1000} s.`,
        'Its last words are above.',
        details,
      );
    }
    await sleep(50);
  }
}
