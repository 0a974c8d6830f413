import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

/** A program that runs beside the benchmark until it is stopped. */
export interface Program {
  /** The first line of its output that fits; fails when it ends before, or says nothing of the kind in time. */
  line(fits: (line: string) => boolean, withinMs?: number): Promise<string>;
  /** Settles when it has ended. */
  readonly ended: Promise<void>;
  /** As Ctrl-C, and by force when that takes too long. */
  stop(): Promise<void>;
}

export function startProgram(
  program: string,
  args: readonly string[],
  { cwd, env }: { cwd: string; env: NodeJS.ProcessEnv },
): Program {
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  const listeners = new Set<(line: string) => void>();
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (line) => {
      lines.push(line);
      if (lines.length > 200) lines.shift();
      for (const listener of listeners) listener(line);
    });
  }
  const ended = new Promise<void>((resolve, reject) => {
    child.once('close', () => resolve());
    child.once('error', reject);
  });
  // A benchmark that is interrupted leaves nothing behind.
  const endWithParent = () => child.kill('SIGKILL');
  process.once('exit', endWithParent);
  return {
    ended,
    async line(fits, withinMs = 30_000) {
      const already = lines.find(fits);
      if (already !== undefined) return already;
      let listener: ((line: string) => void) | undefined;
      const found = new Promise<string>((resolve) => {
        listener = (line) => fits(line) && resolve(line);
        listeners.add(listener);
      });
      const over = new AbortController();
      const failure = Promise.race([
        ended.then(() => 'ended'),
        sleep(withinMs, 'said nothing', { signal: over.signal }).catch(() => 'was not waited for'),
      ]).then((what) => {
        throw new Error(`${program} ${args.join(' ')} ${what}.\n${lines.join('\n')}`);
      });
      failure.catch(() => undefined);
      try {
        return await Promise.race([found, failure]);
      } finally {
        over.abort();
        if (listener) listeners.delete(listener);
      }
    },
    async stop() {
      process.off('exit', endWithParent);
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGINT');
      const inTime = await Promise.race([
        ended.then(() => true),
        sleep(20_000, false, { ref: false }),
      ]);
      if (!inTime) child.kill('SIGKILL');
      await ended;
    },
  };
}
