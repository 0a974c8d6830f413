import type { SandboxState } from '../model/sandbox-state.ts';

/** Holds the one current state; everything else is pure. */
export interface SandboxStore {
  current(): SandboxState;
  /** The state of a fresh sandbox with the current seed: what resets go back to and what saved files leave out. */
  seeded(): SandboxState;
  replace(state: SandboxState): void;
  /** Called after each replacement. */
  onChange(listener: (state: SandboxState) => void): void;
}

/** A store that starts with this state. Reseeding is noticed by the seed and count in the state. */
export function sandboxStore(
  state: SandboxState,
  seeded: SandboxState,
  reseed: (state: SandboxState) => SandboxState,
): SandboxStore {
  let current = state;
  let origin = seeded;
  const listeners: ((state: SandboxState) => void)[] = [];
  return {
    current: () => current,
    seeded: () => origin,
    replace: (next) => {
      if (next === current) return;
      const sameSeed = next.seed === origin.seed && next.candidateCount === origin.candidateCount;
      if (!sameSeed) origin = reseed(next);
      current = next;
      for (const listener of listeners) listener(next);
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}
