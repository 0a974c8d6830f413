import type { Pool } from 'pg';

/** Roles are the whole server's: two databases may make the same one at once. */
const EXISTS_ALREADY = new Set(['42710', '23505']);
const MAY_NOT = '42501';

/**
 * The role that the program's statements run as when one login does everything: `<login>_app`, made when there is
 * none. Null when this login may not make roles; the program then keeps all the rights of its login.
 */
export async function appRoleOf(pool: Pool): Promise<string | null> {
  const { rows } = await pool.query<{ role: string; exists: boolean; member: boolean }>(
    `select role, r.oid is not null as exists,
       coalesce(pg_has_role(current_user, r.oid, 'MEMBER'), false) as member
     from (select left(current_user, 59) || '_app' as role) named left join pg_roles r on r.rolname = role`,
  );
  const [found] = rows;
  if (!found) throw new Error('A statement without a table gives one row.');
  if (found.member) return found.role;
  try {
    if (!found.exists) await create(pool, found.role, null);
    await run(pool, 'grant %I to current_user', [found.role]);
    return found.role;
  } catch (error) {
    if (codeOf(error) === MAY_NOT) return null;
    throw error;
  }
}

/** Makes the role that the program signs in as, with the password of its address, unless it is there. */
export async function ensureLogin(pool: Pool, login: { role: string; password: string }) {
  const { rowCount } = await pool.query('select from pg_roles where rolname = $1', [login.role]);
  if (rowCount === 0) await create(pool, login.role, login.password);
}

/**
 * Gives `role` what the program needs and no more: to read and write rows of the tables that this login owns, and
 * the job queue's. It may make and change no tables, not even temporary ones, and not say which migrations ran.
 */
export async function grantRows(pool: Pool, role: string): Promise<void> {
  await run(pool, 'grant usage on schema public, graphile_worker to %I', [role]);
  const { rows } = await pool.query<{ statement: string }>(GRANTS, [role]);
  for (const { statement } of rows) await pool.query(statement);
  const { rows: hidden } = await pool.query<{ statement: string }>(VISIBLE_JOBS, [role]);
  for (const { statement } of hidden) await pool.query(statement);
  const { rows: databases } = await pool.query<{ statement: string }>(NOT_FOR_EVERYBODY);
  for (const { statement } of databases) await pool.query(statement);
}

const GRANTS = /* sql */ `
select format(case
    when relkind = 'S' then 'grant usage, select on sequence %I.%I to %I'
    when relname in ('mikro_orm_migrations', 'migrations') then 'grant select on %I.%I to %I'
    else 'grant select, insert, update, delete on %I.%I to %I' end, nspname, relname, $1::text) as statement
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where nspname in ('public', 'graphile_worker') and relkind in ('r', 'p', 'v', 'S')
  and pg_has_role(current_user, relowner, 'USAGE')
  and not case when relkind = 'S' then has_sequence_privilege($1::text, c.oid, 'usage')
    when relname in ('mikro_orm_migrations', 'migrations') then has_table_privilege($1::text, c.oid, 'select')
    else has_table_privilege($1::text, c.oid, 'delete') end`;

/** graphile-worker hides the rows of its tables from everybody but their owner. */
const VISIBLE_JOBS = /* sql */ `
select format('create policy %I on graphile_worker.%I to %I using (true) with check (true)', $1::text, relname, $1::text)
  as statement
from pg_class c where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity
  and pg_has_role(current_user, relowner, 'USAGE')
  and not exists (select from pg_policy where polrelid = c.oid and polname = $1::text)`;

/** Temporary tables anybody may make by default, and in old databases others too; owners can change that. */
const NOT_FOR_EVERYBODY = /* sql */ `
select 'revoke create on schema public from public' as statement from pg_namespace
where nspname = 'public' and pg_has_role(current_user, nspowner, 'USAGE')
  and has_schema_privilege('public', oid, 'create')
union all
select format('revoke temporary on database %I from public', datname) as statement from pg_database
where datname = current_database() and pg_has_role(current_user, datdba, 'USAGE')
  and has_database_privilege('public', oid, 'temporary')`;

async function create(pool: Pool, role: string, password: string | null): Promise<void> {
  try {
    if (password === null) await run(pool, 'create role %I nologin', [role]);
    else await run(pool, 'create role %I login password %L', [role, password]);
  } catch (error) {
    if (!EXISTS_ALREADY.has(codeOf(error) ?? '')) throw error;
  }
}

/** Names cannot be parameters of these statements. */
async function run(pool: Pool, statement: string, parts: readonly string[]): Promise<void> {
  const { rows } = await pool.query<{ text: string }>(
    'select format($1::text, variadic $2::text[]) as text',
    [statement, parts],
  );
  await pool.query(rows[0]?.text ?? '');
}

function codeOf(error: unknown): string | undefined {
  return (error as { code?: string }).code;
}
