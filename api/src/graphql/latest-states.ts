import type { ExecutionResult } from 'graphql';

/** So many rows may wait for somebody who reads slowly; beyond that the one that waits longest is given up. */
const MOST_WAITING = 100;

/**
 * What one subscriber has not read yet: of each row the newest state only, so that somebody slow is never far
 * behind and takes no memory to speak of.
 */
export class LatestStates {
  readonly #waiting = new Map<string, ExecutionResult>();
  #end: { readonly error?: unknown } | undefined;
  #wake: () => void = () => undefined;

  put(rowId: string, state: ExecutionResult): void {
    this.#waiting.delete(rowId);
    this.#waiting.set(rowId, state);
    const [longest] = this.#waiting.keys();
    if (this.#waiting.size > MOST_WAITING && longest !== undefined) this.#waiting.delete(longest);
    this.#wake();
  }

  /** A state that was read before the others that wait. */
  putFirst(rowId: string, state: ExecutionResult): void {
    if (this.#waiting.has(rowId)) return;
    const later = [...this.#waiting];
    this.#waiting.clear();
    for (const [id, each] of [[rowId, state] as const, ...later]) this.#waiting.set(id, each);
    this.#wake();
  }

  /** Nothing follows. With an error, reading throws it once everything was read. */
  end(end: { readonly error?: unknown } = {}): void {
    this.#end ??= end;
    this.#wake();
  }

  /** The next state, once there is one; undefined when nothing follows. */
  async take(): Promise<ExecutionResult | undefined> {
    for (;;) {
      const [next] = this.#waiting;
      if (next) {
        this.#waiting.delete(next[0]);
        return next[1];
      }
      if (this.#end) {
        if ('error' in this.#end) throw this.#end.error;
        return undefined;
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
