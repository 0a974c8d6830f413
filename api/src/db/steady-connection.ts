import { EventEmitter } from 'node:events';

import { Client, type Notification, type QueryResult } from 'pg';

import { silence, type OpenConnections } from './open-connections.ts';
import { beginSession } from './session.ts';

const BEAT_EVERY_MS = 1000;
/** A beat is the smallest statement there is; Postgres answers it within milliseconds, or is not there. */
const BEAT_AT_MOST_MS = 2500;
const RECONNECT_MS = 250;

const READINESS = /* sql */ `
select current_setting('transaction_read_only') = 'on' as "readOnly",
  has_table_privilege('auth_session', 'insert') and has_table_privilege('delivery', 'insert') as "mayWrite"`;

interface SteadyOptions {
  readonly databaseUrl: string;
  readonly role: string | null;
  /** Given up when this one gets no answer. */
  readonly others: OpenConnections;
  readonly onProblem: (error: unknown) => void;
}

/**
 * The one connection that a process keeps for as long as it lives: on it the process hears announcements and
 * holds its sign of life. It beats once a second. When a beat is not answered, Postgres is out of reach for all
 * connections of the process, so they are all given up. This one comes back without help, and what was kept on it with it.
 */
export class SteadyConnection {
  readonly #events = new EventEmitter().setMaxListeners(0);
  readonly #options: SteadyOptions;
  readonly #kept: { readonly text: string; readonly values: readonly unknown[] }[] = [];
  #client: Client | undefined;
  /** Ends with the statement before: a connection takes one at a time. */
  #turn: Promise<unknown> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: SteadyOptions) {
    this.#options = options;
  }

  /** Throws when Postgres cannot be reached: from then on it keeps trying. */
  async start(): Promise<void> {
    await this.#connect();
    this.#next(BEAT_EVERY_MS);
  }

  /** Runs a statement on this connection now, with every beat, and whenever it is another one. */
  async keep(text: string, values: readonly unknown[] = []): Promise<void> {
    this.#kept.push({ text, values });
    if (this.#client) await this.#ask(text, values);
  }

  /** Throws when Postgres does not answer within that time, or does not let this process write. */
  async beat(withinMs: number): Promise<void> {
    const { rows } = await within(this.#ask(READINESS), withinMs);
    if (rows[0]?.readOnly) {
      throw new Error('PostgreSQL lets this process read only: it is a standby, or set to be.');
    }
    if (!rows[0]?.mayWrite) {
      throw new Error('The role of this process may not write to the tables of Sora.');
    }
  }

  onNotification(heard: (notification: Notification) => void): void {
    this.#events.on('notification', heard);
  }

  /** After the connection was lost and is there again, with all that was kept on it. */
  onReturn(returned: () => void): void {
    this.#events.on('return', returned);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    if (this.#client) end(this.#client);
  }

  async #keepAlive(): Promise<void> {
    let nextInMs = BEAT_EVERY_MS;
    try {
      if (this.#client) await within(this.#keepAgain(), BEAT_AT_MOST_MS);
      else {
        await this.#connect();
        this.#events.emit('return');
      }
    } catch (error) {
      nextInMs = RECONNECT_MS;
      if (!this.#client && !this.#closed) this.#options.onProblem(error);
      if (isSilence(error)) this.#options.others.giveUp();
      this.#drop(this.#client, error);
    }
    this.#next(nextInMs);
  }

  #next(inMs: number): void {
    clearTimeout(this.#timer);
    if (!this.#closed) this.#timer = setTimeout(() => void this.#keepAlive(), inMs);
  }

  /** What is kept may have been refused before: a lock, as long as an earlier connection was not yet over. */
  async #keepAgain(): Promise<void> {
    await this.#ask('select');
    for (const { text, values } of this.#kept) await this.#ask(text, values);
  }

  async #connect(): Promise<void> {
    const { databaseUrl, role } = this.#options;
    const client = new Client({
      connectionString: databaseUrl,
      application_name: 'sora-steady',
      connectionTimeoutMillis: BEAT_AT_MOST_MS,
    });
    client.on('notification', (notification) => this.#events.emit('notification', notification));
    client.on('error', (error) => this.#drop(client, error));
    client.on('end', () => this.#drop(client, new Error('PostgreSQL closed the connection.')));
    try {
      await client.connect();
      await within(this.#prepare(client, role), BEAT_AT_MOST_MS);
    } catch (error) {
      end(client);
      throw error;
    }
    if (this.#closed) return end(client);
    this.#client = client;
  }

  async #prepare(client: Client, role: string | null): Promise<void> {
    await beginSession(client, role);
    for (const { text, values } of this.#kept) await client.query(text, [...values]);
  }

  #ask(text: string, values: readonly unknown[] = []): Promise<QueryResult> {
    const asked = this.#turn.then(() => {
      if (!this.#client) throw silence();
      return this.#client.query(text, [...values]);
    });
    this.#turn = asked.catch(() => undefined);
    return asked;
  }

  #drop(client: Client | undefined, error: unknown): void {
    if (!client || client !== this.#client) return;
    this.#client = undefined;
    if (!this.#closed) this.#options.onProblem(error);
    end(client);
  }
}

/** Without waiting: when nothing comes back any more, a polite end does not either. */
function end(client: Client): void {
  client.removeAllListeners('end');
  void client.end().catch(() => undefined);
  client.connection.stream.destroy();
}

function isSilence(error: unknown): boolean {
  return (error as { code?: unknown }).code === 'ETIMEDOUT';
}

/**
 * What was asked for, or `silence` when it takes longer. An answer that has arrived while this process was busy
 * with something else counts as in time.
 */
async function within<T>(asked: Promise<T>, ms: number): Promise<T> {
  asked.catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => setImmediate(() => setImmediate(() => reject(silence()))), ms);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
