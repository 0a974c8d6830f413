import { EventEmitter, on } from 'node:events';

import type { EntityManager as SqlEntityManager } from '@mikro-orm/postgresql';
import { Client } from 'pg';

import type { Announcement, ProgressFeed } from '../domain/ports.ts';

const CHANNEL = 'sora_progress';
const RECONNECT_MS = 500;

/** Announces by NOTIFY inside the writing transaction. */
export const pgProgressFeed: ProgressFeed = {
  async announce(em, announcement) {
    await (em as SqlEntityManager).execute('select pg_notify(?, ?)', [
      CHANNEL,
      JSON.stringify(announcement),
    ]);
  },
};

/**
 * Hears what every process announces, on one connection of its own that comes back when it is cut. After a
 * cut, `null` tells every watcher to read again, since announcements may have been missed.
 */
export class ProgressListener {
  readonly #events = new EventEmitter({ captureRejections: true }).setMaxListeners(0);
  readonly #databaseUrl: string;
  readonly #onProblem: (error: Error) => void;
  #client: Client | undefined;
  #closed = false;

  constructor(databaseUrl: string, onProblem: (error: Error) => void) {
    this.#databaseUrl = databaseUrl;
    this.#onProblem = onProblem;
  }

  async start(): Promise<void> {
    const client = new Client({
      connectionString: this.#databaseUrl,
      application_name: 'sora-progress',
    });
    client.on('notification', ({ payload }) => {
      this.#events.emit('announcement', JSON.parse(payload ?? 'null') as Announcement | null);
    });
    client.once('error', (error) => this.#lost(error));
    client.once('end', () =>
      this.#lost(new Error('The connection that hears progress was closed.')),
    );
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    this.#client = client;
  }

  /** Announcements of one organization from now on; ends when `signal` aborts. */
  async *watch(organizationId: string, signal: AbortSignal): AsyncGenerator<Announcement | null> {
    try {
      for await (const [heard] of on(this.#events, 'announcement', { signal })) {
        const announcement = heard as Announcement | null;
        if (!announcement || announcement.organizationId === organizationId) yield announcement;
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#client?.end();
  }

  #lost(error: Error): void {
    const client = this.#client;
    if (this.#closed || !client) return;
    this.#client = undefined;
    client.removeAllListeners();
    client.on('error', () => undefined);
    void client.end();
    this.#onProblem(error);
    this.#reconnect();
  }

  #reconnect(): void {
    setTimeout(() => {
      if (this.#closed) return;
      this.start().then(
        () => this.#events.emit('announcement', null),
        (error: Error) => {
          this.#onProblem(error);
          this.#reconnect();
        },
      );
    }, RECONNECT_MS).unref();
  }
}
