import type { MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';

import { appRoleOf, ensureLogin, grantRows } from './app-role.ts';
import { migrate } from './migrate.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { createOrm } from './orm.ts';
import { createPool } from './pool.ts';

export interface DatabaseAddresses {
  /** Who the program signs in as. */
  readonly databaseUrl: string;
  /** Who owns the tables and changes them; null when that is the same. */
  readonly databaseOwnerUrl: string | null;
}

/**
 * Brings the database to this version and then does `furnish`, while no other process does. On connections of
 * their own, on which statements may take as long as they need. `role`: what statements are to run as; null when as
 * the login itself.
 */
export async function prepareDatabase<T>(
  { databaseUrl, databaseOwnerUrl }: DatabaseAddresses,
  furnish: (role: string | null) => Promise<T>,
): Promise<T> {
  const ownerUrl = databaseOwnerUrl ?? databaseUrl;
  const pool = createPool(ownerUrl, 2, () => undefined);
  const orm = await createOrm(ownerUrl, 1);
  try {
    return await oneAtATime(pool, async () => {
      if (!(await ownsTables(pool))) {
        await refuseIfBehind(orm, pool);
        return furnish(null);
      }
      await migrate(orm, pool);
      const login = loginOf(databaseUrl);
      const apart = databaseOwnerUrl !== null && login.role !== loginOf(ownerUrl).role;
      if (apart) await ensureLogin(pool, login);
      const role = apart ? login.role : await appRoleOf(pool);
      if (role !== null) await grantRows(pool, role);
      return furnish(apart ? null : role);
    });
  } finally {
    await orm.close(true);
    await pool.end();
  }
}

/** Of a database that has no tables yet, the first role to come is the owner. */
async function ownsTables(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ owns: boolean }>(
    `select coalesce((select pg_has_role(current_user, relowner, 'USAGE') from pg_class
       where oid = to_regclass('public.organization')), true) as owns`,
  );
  return rows[0]?.owns ?? true;
}

/** A role that does not own the tables cannot bring them to this version. */
async function refuseIfBehind(orm: MikroORM, pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>('select name from mikro_orm_migrations');
  const ran = new Set(rows.map(({ name }) => name));
  const missing = (orm.config.get('migrations').migrationsList ?? []).filter(
    (migration) => !('name' in migration && ran.has(migration.name)),
  );
  if (missing.length === 0) return;
  throw new Error(
    'The database is of an earlier version, and the role of DATABASE_URL does not own its tables. ' +
      'Set DATABASE_OWNER_URL to the owner’s address for one start, or run the step “prepare” first.',
  );
}

function loginOf(url: string): { role: string; password: string } {
  const { username, password } = new URL(url.replace('@/', '@localhost/'));
  return { role: decodeURIComponent(username), password: decodeURIComponent(password) };
}
