import type { Pool } from 'pg';

/** Every integration of every organization that is connected: for the work that is done for all of them. */
export async function connectedIntegrations(
  pool: Pool,
): Promise<readonly { organizationId: string; integrationId: string }[]> {
  const { rows } = await pool.query<{ organizationId: string; integrationId: string }>(
    `select organization_id as "organizationId", id as "integrationId"
     from integration where status <> 'NOT_CONNECTED' order by id`,
  );
  return rows;
}
