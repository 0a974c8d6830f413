import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The Node that the product runs on, whichever runs the tests. */
const node = fileURLToPath(new URL('../../../node_modules/node/bin/node', import.meta.url));

const compileCache = fileURLToPath(
  new URL('../../../node_modules/.cache/journeys-compiled', import.meta.url),
);

const PATIENCE_MS = 10_000;

/** A process of the product. */
export interface Program {
  /** Everything it has printed. */
  readonly log: readonly string[];
  /** Settles when it has ended, with how. */
  readonly ended: Promise<string>;
  /** The first line that begins so. */
  lineThatBegins(start: string): Promise<string>;
  /** As Ctrl-C; what does not end on its own is killed. */
  stop(): Promise<void>;
  /** As kill -9: nothing of it runs on. */
  kill(): Promise<void>;
}

/** Runs a program with exactly this environment, so that a variable of the person who tests changes nothing. */
export function startProgram(
  args: readonly string[],
  environment: Record<string, string>,
): Program {
  const child = spawn(node, args, {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      // Programs are started dozens of times in a run; what was compiled once is read again.
      NODE_COMPILE_CACHE: compileCache,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: string[] = [];
  const waiting = new Map<string, (line: string) => void>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (line) => {
      log.push(line);
      for (const [start, found] of waiting) if (line.startsWith(start)) found(line);
    });
  }
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`ended with ${signal ?? code}`));
  });
  // The test runner may end without taking its fixtures down.
  const endWithRunner = () => child.kill('SIGKILL');
  process.once('exit', endWithRunner);
  void ended.then(() => process.off('exit', endWithRunner));

  async function end(signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
    child.kill(signal);
    const impatience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    await ended;
    clearTimeout(impatience);
  }
  return {
    log,
    ended,
    lineThatBegins: (start) =>
      new Promise((resolve, reject) => {
        const before = log.find((line) => line.startsWith(start));
        if (before !== undefined) resolve(before);
        waiting.set(start, resolve);
        void ended.then((how) => reject(new Error(`${args[0]} ${how}:\n${log.join('\n')}`)));
      }),
    stop: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
  };
}
