import { setTimeout as sleep } from 'node:timers/promises';

import type { EntityManager as SqlEntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';

import { Outage } from '../domain/base/failure.ts';
import type { Credentials, CredentialStore } from '../domain/ports/credential-store.ts';
import type { SecretBox } from '../domain/ports/secret-box.ts';
import { reachingDatabase } from './database-outage.ts';
import { inTransaction } from './in-transaction.ts';

/** Longer than a renewal may take, so that only a holder who hangs is given up on. */
const LOCK_TIMEOUT_MS = 60_000;
const STORE_TRIES = 12;
const LONGEST_PAUSE_MS = 5000;

/** The provider has traded the old credentials for the new ones; both sealed. */
interface Rotation {
  readonly integrationId: string;
  readonly from: string;
  readonly to: string;
}

const REPLACE = `update integration_credentials set sealed = $3, updated_at = now()
  where integration_id = $1 and sealed = $2`;
const STAMP = 'update integration set renewed_at = now() where id = $1';
const SELECT = 'select sealed from integration_credentials where integration_id = $1';

/**
 * Credentials, sealed, in a table of their own. `renew` holds the row's lock while it asks the provider, so
 * that there is one refresh at a time on every process; those who waited see the renewed ones. A process that is
 * killed lets go of the lock, since Postgres notices that the connection is gone.
 */
export function createCredentialStore(pool: Pool, secrets: SecretBox): CredentialStore {
  const opened = (row: { sealed: string } | undefined): Credentials | null =>
    row ? unpack(secrets.open(row.sealed)) : null;

  return {
    async read(integrationId) {
      const { rows } = await reachingDatabase(() =>
        pool.query<{ sealed: string }>(SELECT, [integrationId]),
      );
      return opened(rows[0]);
    },
    async renew(integrationId, renew) {
      const rotation: Rotation[] = [];
      const stored = await reachingDatabase(() =>
        inTransaction(pool, async (client) => {
          await client.query(`set local lock_timeout = ${LOCK_TIMEOUT_MS}`);
          const { rows } = await client.query<{ sealed: string }>(`${SELECT} for update`, [
            integrationId,
          ]);
          const current = opened(rows[0]);
          if (!current || !rows[0]) return null;
          const renewed = await renew(current);
          if (!renewed) return current;
          const to = secrets.seal(JSON.stringify(renewed));
          rotation.push({ integrationId, from: rows[0].sealed, to });
          await client.query(REPLACE, [integrationId, rows[0].sealed, to]);
          return renewed;
        }).catch(async (error: unknown) => {
          const [rotated] = rotation;
          if (!rotated) throw asOutage(error);
          await storeAnyway(pool, rotated);
          const { rows } = await pool.query<{ sealed: string }>(SELECT, [integrationId]);
          return opened(rows[0]);
        }),
      );
      // Apart, since a lock on the integration must never stand between new tokens and their table.
      if (rotation.length > 0) await reachingDatabase(() => pool.query(STAMP, [integrationId]));
      return stored;
    },
    async write(em, { organizationId, integrationId, credentials }) {
      await (em as SqlEntityManager).execute(
        `insert into integration_credentials (integration_id, organization_id, sealed, updated_at)
         values (?, ?, ?, now())
         on conflict (integration_id) do update set sealed = excluded.sealed, updated_at = now()`,
        [integrationId, organizationId, secrets.seal(JSON.stringify(credentials))],
      );
      // They may open another account, of which what was read of the last one says nothing.
      await (em as SqlEntityManager).execute(
        'delete from provider_answer where integration_id = ?',
        [integrationId],
      );
    },
    async remove(em, integrationId) {
      await (em as SqlEntityManager).execute(
        'delete from integration_credentials where integration_id = ?',
        [integrationId],
      );
    },
  };
}

/**
 * For when the connection broke after the provider gave new tokens: the old ones are worth nothing now, so the
 * new ones are stored on another connection, unless somebody has stored others since. Throws the last error.
 */
async function storeAnyway(pool: Pool, { integrationId, from, to }: Rotation): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      await pool.query(REPLACE, [integrationId, from, to]);
      return;
    } catch (error) {
      if (tried === STORE_TRIES) throw error;
      await sleep(Math.min(100 * 2 ** (tried - 1), LONGEST_PAUSE_MS));
    }
  }
}

/** A process that holds the lock for so long hangs; their connection will end, and with it their lock. */
function asOutage(error: unknown): unknown {
  const isLocked = error instanceof Error && 'code' in error && error.code === '55P03';
  return isLocked
    ? new Outage('Renewing access to Lever is taking too long.', { cause: error })
    : error;
}

/** What `JSON.stringify` made of them, with the moment as a Date again. */
function unpack(json: string): Credentials {
  const { method, ...stored } = JSON.parse(json);
  // As it was called at first.
  return method === 'OAUTH' || method === 'LEVER_CONNECT'
    ? { ...stored, method: 'OAUTH', expiresAt: new Date(stored.expiresAt) }
    : { ...stored, method };
}
