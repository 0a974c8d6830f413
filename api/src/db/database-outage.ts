import { Outage } from '../domain/base/failure.ts';

/**
 * Postgres' classes for "the connection failed", "not now" and "I am being stopped", a transaction that it ended
 * because nothing came, a database that only reads, and Node's own.
 */
const PASSING =
  /^(08|53|57P|25P03|25006)|^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)/;

/** The driver's own words for a connection that is gone; it gives them no code. */
const GONE =
  /connection terminated|timeout exceeded when trying to connect|timeout expired|not queryable|connection has been discarded|client was closed/i;

/** The database does not answer, which passes. */
export class DatabaseOutage extends Outage {
  constructor(cause: unknown) {
    super('The database is not responding right now.', { code: 'DATABASE_OUTAGE', cause });
  }
}

/** Whether this says that the database cannot be reached right now. */
export function isDatabaseOutage(error: unknown): boolean {
  if (error instanceof DatabaseOutage) return true;
  // Of somebody else, whose connection may have failed in the same words.
  if (!(error instanceof Error) || error instanceof Outage) return false;
  const { code, message, cause } = error as Error & { code?: unknown };
  if (typeof code === 'string' && PASSING.test(code)) return true;
  return GONE.test(message) || isDatabaseOutage(cause);
}

/** The outage that an error of the database stands for; null for anything else. */
export function asDatabaseOutage(error: unknown): DatabaseOutage | null {
  return isDatabaseOutage(error) ? new DatabaseOutage(error) : null;
}

/** Runs a query; when the database cannot be reached it throws a DatabaseOutage instead of a bug. */
export async function reachingDatabase<T>(query: () => Promise<T>): Promise<T> {
  try {
    return await query();
  } catch (error) {
    throw asDatabaseOutage(error) ?? error;
  }
}
