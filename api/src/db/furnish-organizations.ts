import type { MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';

import { furnishOrganization } from '../domain/upkeep/furnish-organization.ts';
import type { Clock } from '../domain/ports/clock.ts';
import { scopedTo } from './orm.ts';

/** Gives every organization that has nothing yet what a new one starts with. */
export async function furnishOrganizations(orm: MikroORM, pool: Pool, clock: Clock): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    `select o.id from organization o
     where not exists (select from integration i where i.organization_id = o.id)`,
  );
  for (const { id } of rows) {
    await furnishOrganization({ em: scopedTo(orm, id), clock }, id);
  }
}
