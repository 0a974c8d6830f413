import { monitorEventLoopDelay } from 'node:perf_hooks';

const LOOK_EVERY_MS = 10;

/** How long everything in this process had to wait for something else that it did. */
export interface LoopDelay {
  /** The longest time since this was last asked, in milliseconds; waiting for a busy machine included. */
  longestMs(): number;
  stop(): void;
}

export function watchLoopDelay(): LoopDelay {
  const delays = monitorEventLoopDelay({ resolution: LOOK_EVERY_MS });
  delays.enable();
  return {
    longestMs() {
      // What is measured is from one look to the next.
      const longestMs = Math.max(0, delays.max / 1e6 - LOOK_EVERY_MS);
      delays.reset();
      return longestMs;
    },
    stop: () => void delays.disable(),
  };
}
