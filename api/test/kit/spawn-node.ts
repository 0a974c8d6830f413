import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const PRELOADED = new URL('ends-with-parent.mjs', import.meta.url).href;
/** Programs are started many times in a run; what was compiled once is read again. */
const NODE_COMPILE_CACHE = fileURLToPath(
  new URL('../../../node_modules/.cache/tests-compiled', import.meta.url),
);

/** Node on a program, in a process that ends with this one, however this one ends. */
export function spawnNode(
  args: readonly string[],
  { cwd, env }: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): ChildProcessByStdio<Writable, Readable, null> {
  return spawn(process.execPath, ['--import', PRELOADED, ...args], {
    cwd,
    env: { ...process.env, NODE_COMPILE_CACHE, ...env },
    stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
  }) as unknown as ChildProcessByStdio<Writable, Readable, null>;
}
