export interface Random {
  /** From 0 up to 1. */
  (): number;
  /** From 0 up to, and without, `below`. */
  whole(below: number): number;
  pick<T>(from: readonly T[]): T;
  /** True in so many of a hundred cases. */
  percent(of: number): boolean;
}

/** The same numbers for the same seed. */
export function seeded(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (below: number) => Math.floor(next() * below);
  return Object.assign(next, {
    whole,
    pick: <T>(from: readonly T[]): T => {
      const picked = from[whole(from.length)];
      if (picked === undefined) throw new Error('Nothing to pick from');
      return picked;
    },
    percent: (of: number) => next() * 100 < of,
  });
}
