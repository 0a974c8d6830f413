import { hashPassword, verifyPassword } from 'better-auth/crypto';

import { Outage } from '../domain/base/failure.ts';

/** One takes about 60 ms of a processor and 32 MB. */
const AT_ONCE = 2;
const WAITING = 40;

export interface PasswordHashing {
  hash(password: string): Promise<string>;
  verify(given: { hash: string; password: string }): Promise<boolean>;
}

/**
 * Slow on purpose, so a process works at two passwords at a time and lets a few wait: what guessing costs must not
 * be taken from everybody else. Throws Outage when too many wait already.
 */
export function createPasswordHashing(
  slow: PasswordHashing = { hash: hashPassword, verify: verifyPassword },
): PasswordHashing {
  const waiting: (() => void)[] = [];
  let busy = 0;

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (busy < AT_ONCE) busy += 1;
    else {
      if (waiting.length >= WAITING) {
        throw new Outage('Too many people are signing in just now. Try again in a moment.', {
          code: 'SIGN_IN_BUSY',
          retryAfterMs: 2000,
        });
      }
      // The one that ends hands its place on.
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else busy -= 1;
    }
  }

  return {
    hash: (password) => inTurn(() => slow.hash(password)),
    verify: (given) => inTurn(() => slow.verify(given)),
  };
}
