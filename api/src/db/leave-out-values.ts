import type { EventEmitter } from 'node:events';

import type { ClientBase } from 'pg';

/** What Postgres adds to the message of an error: whole rows, and the texts that it was reading. */
const WITH_VALUES = ['detail', 'where', 'internalQuery'] as const;

/**
 * Takes them out of every error of a connection before anything sees it. Libraries copy them into messages and stacks,
 * and these into logs and into the table of jobs.
 */
export function leaveOutValues(client: ClientBase): void {
  const { connection } = client as ClientBase & { connection: EventEmitter };
  connection.prependListener('errorMessage', (error: Record<string, unknown>) => {
    for (const part of WITH_VALUES) delete error[part];
  });
}
