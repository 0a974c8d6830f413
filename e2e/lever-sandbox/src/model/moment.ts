import { randomBytes, randomUUID } from 'node:crypto';
import type { Id, Ms } from './lever.ts';

/** When something happens and where its new ids come from: all that a pure change needs of the world. */
export interface Moment {
  /** The sandbox's clock, which control routes can move. */
  readonly now: Ms;
  /** The real clock, for waits that a moved sandbox clock must not hurry. */
  readonly wallNow: Ms;
  readonly newId: () => Id;
  /** Random lower-case hexadecimal text of the given length. */
  readonly newSecret: (characters: number) => string;
}

/** The present moment of a sandbox whose clock is this far ahead of the machine's. */
export function momentNow(clockOffsetMs: Ms): Moment {
  const wallNow = Date.now();
  return {
    now: wallNow + clockOffsetMs,
    wallNow,
    newId: randomUUID,
    newSecret: (characters) =>
      randomBytes(Math.ceil(characters / 2))
        .toString('hex')
        .slice(0, characters),
  };
}
