import type { IncomingMessage } from 'node:http';

import { TimeLimitReached } from './time-limits.ts';
import { asOutage, type Question } from './whole-answer.ts';

/**
 * An answer's bytes as they come. A reader that stops early ends the connection. Throws a retryable Outage
 * when it breaks off, or when nothing comes for `idleMs` while somebody waits for it.
 */
export async function* bytesOf(
  response: IncomingMessage,
  { idleMs, ...question }: Question & { idleMs: number },
): AsyncGenerator<Uint8Array, void, undefined> {
  const chunks: AsyncIterator<Uint8Array> = response[Symbol.asyncIterator]();
  try {
    for (;;) {
      const timer = setTimeout(() => response.destroy(new TimeLimitReached(idleMs)), idleMs);
      const next = await asOutage(question, () => chunks.next()).finally(() => clearTimeout(timer));
      if (next.done) return;
      yield next.value;
    }
  } finally {
    response.destroy();
  }
}
