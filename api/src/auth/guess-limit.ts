import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';

import type { Pool } from 'pg';

/** How many guesses in a row, and how long until one more is allowed. */
interface Allowance {
  readonly burst: number;
  readonly everyMs: number;
}

/** Of one person's password, from wherever it is guessed. */
const ACCOUNT: Allowance = { burst: 10, everyMs: 60_000 };
/** From one address, for any account; an office may share one. */
const ADDRESS: Allowance = { burst: 20, everyMs: 3000 };

/** A guess that was let through. Given back when it turned out to be none. */
export interface Guess {
  giveBack(): Promise<void>;
}

export interface GuessLimit {
  /**
   * Counts one guess before it is tried, for all processes. When there were too many already: how long until the
   * next one is allowed. A browser that `account` has signed in with before is counted apart, so that guessing from
   * elsewhere does not keep the person out.
   */
  take(from: {
    account: string;
    address: string;
    knownBrowser: string | null;
  }): Promise<Guess | { retryAfterMs: number }>;
}

/**
 * Each key has a time until which its guesses are used up: a guess moves it on, and is allowed while it is less than
 * the burst ahead of now. Refusing one counts nothing.
 */
const TAKE = /* sql */ `
insert into sign_in_guess as g (key, used_until) values ($1, now() + $2 * interval '1 ms')
on conflict (key) do update set used_until = greatest(g.used_until, now()) + $2 * interval '1 ms'
  where g.used_until <= now() + ($3 - 1) * $2 * interval '1 ms'
returning key`;

const WAIT = /* sql */ `
select ceil(extract(epoch from used_until - now()) * 1000 - ($3 - 1) * $2)::float8 as "waitMs"
from sign_in_guess where key = $1`;

/** What is used up no more says nothing, and goes. */
const GIVE_BACK = /* sql */ `
with given as (
  update sign_in_guess set used_until = used_until - $2 * interval '1 ms' where key = $1
)
delete from sign_in_guess where used_until < now()`;

export function createGuessLimit(pool: Pool): GuessLimit {
  const take = async (
    key: string,
    { burst, everyMs }: Allowance,
  ): Promise<Guess | { retryAfterMs: number }> => {
    const { rowCount } = await pool.query(TAKE, [key, everyMs, burst]);
    if (rowCount)
      return { giveBack: async () => void (await pool.query(GIVE_BACK, [key, everyMs])) };
    const { rows } = await pool.query<{ waitMs: number }>(WAIT, [key, everyMs, burst]);
    return { retryAfterMs: Math.max(rows[0]?.waitMs ?? 0, 1) };
  };
  return {
    async take({ account, address, knownBrowser }) {
      const byAccount = await take(
        knownBrowser === null ? `account:${account}` : `browser:${account}:${knownBrowser}`,
        ACCOUNT,
      );
      if ('retryAfterMs' in byAccount) return byAccount;
      const byAddress = await take(`address:${networkOf(address)}`, ADDRESS);
      if ('retryAfterMs' in byAddress) {
        await byAccount.giveBack();
        return byAddress;
      }
      return {
        async giveBack() {
          await byAccount.giveBack();
          await byAddress.giveBack();
        },
      };
    },
  };
}

/** Names an account by its email address, which is not to be read in a table of guesses. */
export function accountKey(email: string): string {
  return createHash('sha256').update(email.trim().toLowerCase()).digest('hex');
}

/** One IPv6 address comes with 2^64 of them. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  const [head = '', tail = ''] = (address.split('%')[0] ?? '').split('::');
  const [before, after] = [head, tail].map((part) => part.split(':').filter(Boolean));
  const zeros = Array<string>(8 - (before?.length ?? 0) - (after?.length ?? 0)).fill('0');
  return [...(before ?? []), ...zeros, ...(after ?? [])]
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}
