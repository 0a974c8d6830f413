import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { spawnNode } from '../kit/spawn-node.ts';
import type { CallerOrder } from './calling-process.ts';

const MAIN = fileURLToPath(new URL('calling-process.ts', import.meta.url));

export interface CallingProcess {
  /** How often each outcome came so far: `answered`, or a code. */
  counts(): Promise<Readonly<Record<string, number>>>;
  /** As kill -9. */
  kill(): Promise<void>;
}

/** A process of its own with callers that call for as long as it lives. */
export async function spawnCaller(order: CallerOrder): Promise<CallingProcess> {
  const child = spawnNode([MAIN], { env: { CALLER_ORDER: JSON.stringify(order) } });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const first = await lines.next();
  if (first.value !== 'ready') throw new Error('The calling process did not start.');
  return {
    async counts() {
      child.stdin.write('\n');
      return JSON.parse(String((await lines.next()).value));
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
