import { EventEmitter, on } from 'node:events';

import type { EntityManager as SqlEntityManager } from '@mikro-orm/postgresql';

import type { Announcement, ProgressFeed } from '../domain/ports/progress-feed.ts';
import type { SteadyConnection } from './steady-connection.ts';

/** Announced by Postgres itself when a session or a membership ends or changes; see migration 0020. */
interface ViewerAnnouncement {
  readonly topic: 'viewer';
  readonly userId: string;
}

const CHANNEL = 'sora_progress';

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
 * Hears what every process announces. After the connection was lost, `null` tells every watcher to read again,
 * since announcements may have been missed.
 */
export class ProgressListener {
  readonly #events = new EventEmitter({ captureRejections: true }).setMaxListeners(0);

  async start(connection: SteadyConnection): Promise<void> {
    connection.onNotification(({ channel, payload }) => {
      if (channel !== CHANNEL) return;
      const heard = JSON.parse(payload ?? 'null') as Announcement | ViewerAnnouncement | null;
      if (heard?.topic === 'viewer') this.#events.emit('viewer', heard.userId);
      else this.#events.emit('announcement', heard);
    });
    connection.onReturn(() => {
      this.#events.emit('viewer', null);
      this.#events.emit('announcement', null);
    });
    await connection.keep(`listen ${CHANNEL}`);
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

  /**
   * Calls `heard` with the id of each person whose session or membership ends or changes, until the returned function
   * is called; with null when some may have been missed.
   */
  watchViewers(heard: (userId: string | null) => void): () => void {
    this.#events.on('viewer', heard);
    return () => this.#events.off('viewer', heard);
  }
}
