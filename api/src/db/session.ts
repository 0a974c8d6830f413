import type { ClientBase } from 'pg';

/** How long Postgres itself works on a statement, or waits in a transaction for the next one. */
const AT_MOST_MS = 10_000;

/**
 * What every connection starts with. By statement and not as start-up parameters, which poolers refuse. A
 * transaction whose process has gone without a word would hold its locks for hours; Postgres notices within
 * seconds by these.
 */
export async function beginSession(client: ClientBase, role: string | null): Promise<void> {
  const settings: Record<string, string> = {
    statement_timeout: String(AT_MOST_MS),
    idle_in_transaction_session_timeout: String(AT_MOST_MS),
    tcp_keepalives_idle: '5',
    tcp_keepalives_interval: '2',
    tcp_keepalives_count: '3',
    tcp_user_timeout: String(AT_MOST_MS),
    ...(role !== null && { role }),
  };
  await client.query(
    'select set_config(name, setting, false) from unnest($1::text[], $2::text[]) as s (name, setting)',
    [Object.keys(settings), Object.values(settings)],
  );
}
