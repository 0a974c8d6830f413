import type { EntityManager as SqlEntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';

import type { Credentials, CredentialStore, SecretBox } from '../domain/ports.ts';
import { inTransaction } from './in-transaction.ts';

const SELECT = 'select sealed from integration_credentials where integration_id = $1';

/**
 * Credentials, sealed, in a table of their own. `renew` holds the row's lock while it asks the provider, so
 * that there is one refresh at a time on every process; those who waited see the renewed ones.
 */
export function createCredentialStore(pool: Pool, secrets: SecretBox): CredentialStore {
  const opened = (row: { sealed: string } | undefined): Credentials | null =>
    row ? unpack(secrets.open(row.sealed)) : null;

  return {
    async read(integrationId) {
      const { rows } = await pool.query<{ sealed: string }>(SELECT, [integrationId]);
      return opened(rows[0]);
    },
    async renew(integrationId, renew) {
      return inTransaction(pool, async (client) => {
        const { rows } = await client.query<{ sealed: string }>(`${SELECT} for update`, [
          integrationId,
        ]);
        const current = opened(rows[0]);
        if (!current) return null;
        const renewed = await renew(current);
        if (!renewed) return current;
        await client.query('update integration set renewed_at = now() where id = $1', [
          integrationId,
        ]);
        await client.query(
          'update integration_credentials set sealed = $2, updated_at = now() where integration_id = $1',
          [integrationId, secrets.seal(JSON.stringify(renewed))],
        );
        return renewed;
      });
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

/** What `JSON.stringify` made of them, with the moment as a Date again. */
function unpack(json: string): Credentials {
  const stored = JSON.parse(json) as Credentials;
  return stored.method === 'LEVER_CONNECT'
    ? { ...stored, expiresAt: new Date(stored.expiresAt) }
    : stored;
}
