import type { MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';

import type { Clock } from '../domain/ports/clock.ts';
import { REGISTRY, type ProviderKey } from '../domain/provider/registry.ts';
import { furnishOrganization } from '../domain/upkeep/furnish-organization.ts';
import { scopedTo } from './orm.ts';

/** Gives every organization what a new one starts with, as far as it has not got it, for these providers. */
export async function furnishOrganizations(
  orm: MikroORM,
  pool: Pool,
  clock: Clock,
  providers = Object.keys(REGISTRY) as readonly ProviderKey[],
): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    `select o.id from organization o where (
       select count(*) from integration i where i.organization_id = o.id and i.provider = any ($1)
     ) < cardinality($1)`,
    [providers],
  );
  for (const { id } of rows) {
    await furnishOrganization({ em: scopedTo(orm, id), clock }, id, providers);
  }
}
