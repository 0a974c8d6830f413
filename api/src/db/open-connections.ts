import type { Socket } from 'node:net';

import type { ClientBase } from 'pg';

/** A statement that has had no word from Postgres for so long is given up, and its connection with it. */
const STATEMENT_AT_MOST_MS = 10_000;

/** What the driver keeps in a client and its types leave out. */
interface DriverClient {
  readonly connection: { readonly stream: Socket };
  readonly readyForQuery: boolean;
}

/**
 * The connections of this process to Postgres. A network that swallows packets closes none of them, and TCP
 * alone would wait for a quarter of an hour; so each is closed when its statement waits for too long, and all
 * of them when Postgres has fallen silent.
 */
export class OpenConnections {
  readonly #sockets = new Set<Socket>();

  /** Limits what waits on this connection, once it is made. */
  watch(client: ClientBase): void {
    const driver = client as unknown as DriverClient;
    const socket = driver.connection.stream;
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
    socket.setTimeout(STATEMENT_AT_MOST_MS, () => {
      if (!driver.readyForQuery) socket.destroy(silence());
    });
  }

  /** Closes them all: what waits on them fails at once, and what comes next begins with a new connection. */
  giveUp(): void {
    for (const socket of this.#sockets) socket.destroy(silence());
  }
}

/** Under the code by which Node tells of a connection that got no answer. */
export function silence(): Error {
  return Object.assign(new Error('PostgreSQL does not answer.'), { code: 'ETIMEDOUT' });
}
