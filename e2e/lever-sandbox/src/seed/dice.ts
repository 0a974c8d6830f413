import { createHash } from 'node:crypto';

/** Repeatable chance: the same label always gives the same throws. */
export interface Dice {
  /** A whole number from `low` to `high`, both possible. */
  int(low: number, high: number): number;
  /** True with this probability, 0 to 1. */
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** An id in the shape of a version 4 UUID. */
  uuid(): string;
}

/** Dice for one purpose; each candidate has its own, so that more candidates do not change the earlier ones. */
export function diceFor(label: string): Dice {
  const digest = createHash('sha256').update(label).digest();
  let a = digest.readUInt32LE(0);
  let b = digest.readUInt32LE(4);
  let c = digest.readUInt32LE(8);
  let counter = 1;
  // sfc32: small, fast and good enough for pretend people.
  const next = (): number => {
    const t = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    c |= 0;
    return t >>> 0;
  };
  const int = (low: number, high: number): number => low + (next() % (high - low + 1));
  const hex = (digits: number): string => next().toString(16).padStart(8, '0').slice(0, digits);
  return {
    int,
    chance: (probability) => next() / 2 ** 32 < probability,
    pick: <Item>(items: readonly Item[]): Item => {
      const item = items[next() % items.length];
      if (item === undefined) throw new Error('Nothing to pick from');
      return item;
    },
    uuid: () => {
      const variant = '89ab'[next() % 4] ?? '8';
      return `${hex(8)}-${hex(4)}-4${hex(3)}-${variant}${hex(3)}-${hex(8)}${hex(4)}`;
    },
  };
}
