import { Outage } from '../domain/failure.ts';

/** Postgres' classes for "the connection failed", "not now" and "I am being stopped", and Node's own. */
const PASSING = /^(08|53|57P)|^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)/;

/** Runs a query; when the database cannot be reached it throws an Outage, which passes, instead of a bug. */
export async function reachingDatabase<T>(query: () => Promise<T>): Promise<T> {
  try {
    return await query();
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: string };
    const passing =
      (typeof code === 'string' && PASSING.test(code)) ||
      /connection terminated|timeout exceeded when trying to connect/i.test(message ?? '');
    if (!passing) throw error;
    throw new Outage('The database does not answer right now.', { cause: error });
  }
}
