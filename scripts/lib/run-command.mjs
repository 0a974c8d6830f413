import { spawn } from 'node:child_process';
import { getPriority, setPriority } from 'node:os';

import { send } from './processes.mjs';

/**
 * How a program is run.
 * @typedef {object} Conditions
 * @property {AbortSignal} [signal] ends it
 * @property {number} [niceness] of it and all that it starts: the higher, the more it leaves to others
 */

/**
 * Runs a program to its end, in a process group of its own so that nothing it started outlives an interruption.
 * @param {{ program: string, args: string[], cwd: string, env: NodeJS.ProcessEnv } & Conditions} command
 * @returns {Promise<{ ok: boolean, output: string }>} output: stdout and stderr in the order they came
 */
export function runCommand({ program, args, cwd, env, signal, niceness }) {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = spawn(program, args, {
      cwd,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (child.pid && niceness) setPriority(child.pid, Math.max(niceness, getPriority()));
    /** @type {Buffer[]} */
    const chunks = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => chunks.push(chunk));
    const end = () => child.pid && send(-child.pid, 'SIGTERM');
    signal?.addEventListener('abort', end, { once: true });
    const finish = () => {
      signal?.removeEventListener('abort', end);
      return Buffer.concat(chunks).toString('utf8');
    };
    child.once('error', (error) => {
      finish();
      // A program that is not there is an answer like any other failure.
      if ('code' in error && error.code === 'ENOENT')
        resolve({ ok: false, output: `${program}: not found` });
      else reject(error);
    });
    child.once('close', (code) => {
      const output = finish();
      if (signal?.aborted) reject(signal.reason);
      else resolve({ ok: code === 0, output });
    });
  });
}
