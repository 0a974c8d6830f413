import { randomBytes } from 'node:crypto';

import type { Pool, PoolClient } from 'pg';
import { z } from 'zod';

import { newId } from '../domain/base/entity.ts';
import { refuse } from '../domain/base/failure.ts';
import type {
  LastAdministrator,
  Member,
  MemberNotFound,
  Members,
} from '../domain/identity/members.ts';
import type { Role } from '../domain/identity/viewer.ts';
import type { PasswordHashing } from './password-hashing.ts';
import { storePassword } from './store-password.ts';

const SELECT = /* sql */ `
select m.id, u.name, u.email, m."createdAt" as "joinedAt",
  case when m.role = 'member' then 'MEMBER' else 'ADMINISTRATOR' end as role
from auth_member m join auth_user u on u.id = m."userId"
where m."organizationId" = $1`;

const STORED_ROLE: Readonly<Record<Role, string>> = { ADMINISTRATOR: 'admin', MEMBER: 'member' };

/** Runs work in one transaction, rolled back when it throws. */
export type InTransaction = <T>(work: (client: PoolClient) => Promise<T>) => Promise<T>;

/** The members of organizations, in the tables of better-auth. */
export function createMembers(
  pool: Pool,
  inTransaction: InTransaction,
  passwords: PasswordHashing,
): Members {
  return {
    async page(organizationId, { first, afterId }) {
      const { rows } = await pool.query<Member>(
        `${SELECT} and ($2::uuid is null or m.id < $2) order by m.id desc limit $3`,
        [organizationId, afterId, first + 1],
      );
      return { rows: rows.slice(0, first), hasNextPage: rows.length > first };
    },
    async count(organizationId) {
      const { rows } = await pool.query<{ count: number }>(
        'select count(*)::int as count from auth_member where "organizationId" = $1',
        [organizationId],
      );
      return rows[0]?.count ?? 0;
    },
    find: (organizationId, memberId) => find(pool, organizationId, memberId),

    async add(organizationId, { name, email, role }) {
      const invalid = (field: 'name' | 'email', message: string) =>
        refuse('MEMBER_INVALID', message, { field });
      const trimmed = name.trim();
      if (trimmed === '') return invalid('name', 'Enter the name.');
      const address = z.email().safeParse(email.trim().toLowerCase());
      if (!address.success)
        return invalid('email', 'Enter an email address such as ana@example.com.');
      const taken = () => invalid('email', 'Someone with this email address can already sign in.');
      // Hashing is slow, so it comes after what may refuse.
      if (await hasUser(pool, address.data)) return taken();
      const initialPassword = generatedPassword();
      const passwordHash = await passwords.hash(initialPassword);
      const memberId = newId();
      const added = await inTransaction(async (client) => {
        const userId = await createUser(client, {
          name: trimmed,
          email: address.data,
          passwordHash,
          oneTime: true,
        });
        if (!userId) return false;
        await client.query(
          `insert into auth_member (id, "organizationId", "userId", role, "createdAt")
           values ($1, $2, $3, $4, now())`,
          [memberId, organizationId, userId, STORED_ROLE[role]],
        );
        return true;
      });
      if (!added) return taken();
      const member = await find(pool, organizationId, memberId);
      if (!member) throw new Error('A member that was just added is not there.');
      return { member, initialPassword };
    },

    changeRole: (organizationId, { memberId, role }) =>
      inTransaction(async (client) => {
        const refused = await mayLose(client, organizationId, memberId, role);
        if (refused) return refused;
        await client.query(
          'update auth_member set role = $3 where "organizationId" = $1 and id = $2',
          [organizationId, memberId, STORED_ROLE[role]],
        );
        return (await find(client, organizationId, memberId)) ?? notFound();
      }),

    async resetPassword(organizationId, memberId) {
      if (!(await find(pool, organizationId, memberId))) return notFound();
      const oneTimePassword = generatedPassword();
      const passwordHash = await passwords.hash(oneTimePassword);
      return inTransaction(async (client) => {
        const member = await find(client, organizationId, memberId);
        if (!member) return notFound();
        const { rows } = await client.query<{ userId: string }>(
          'select "userId" from auth_member where "organizationId" = $1 and id = $2',
          [organizationId, memberId],
        );
        for (const { userId } of rows) {
          await storePassword(client, { userId, passwordHash, oneTime: true, keptSessionId: null });
        }
        return { member, oneTimePassword };
      });
    },

    remove: (organizationId, memberId) =>
      inTransaction(async (client) => {
        const refused = await mayLose(client, organizationId, memberId, null);
        if (refused) return refused;
        // No one belongs to two organizations, so the person goes with the membership, and the sessions too.
        await client.query(
          `delete from auth_user where id in (
             select "userId" from auth_member where "organizationId" = $1 and id = $2)`,
          [organizationId, memberId],
        );
        return { memberId };
      }),
  };
}

/** A person who can sign in by password; null when the address is taken. */
export async function createUser(
  client: Pick<PoolClient, 'query'>,
  person: { name: string; email: string; passwordHash: string; oneTime: boolean },
): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `insert into auth_user (id, name, email, "emailVerified", "mustChangePassword")
     values ($1, $2, $3, true, $4)
     on conflict (email) do nothing returning id`,
    [newId(), person.name, person.email, person.oneTime],
  );
  const userId = rows[0]?.id;
  if (!userId) return null;
  await client.query(
    `insert into auth_account (id, "accountId", "providerId", "userId", password, "updatedAt")
     values ($1, $2, 'credential', $3, $4, now())`,
    [newId(), userId, userId, person.passwordHash],
  );
  return userId;
}

async function hasUser(pool: Pool, email: string): Promise<boolean> {
  const { rows } = await pool.query('select from auth_user where email = $1', [email]);
  return rows.length > 0;
}

function generatedPassword(): string {
  return randomBytes(12).toString('base64url');
}

async function find(
  db: Pick<PoolClient, 'query'> | Pool,
  organizationId: string,
  memberId: string,
): Promise<Member | null> {
  if (!z.uuid().safeParse(memberId).success) return null;
  const { rows } = await (db as Pool).query<Member>(`${SELECT} and m.id = $2`, [
    organizationId,
    memberId,
  ]);
  return rows[0] ?? null;
}

/** Locks the organization's members, so that two administrators cannot remove each other at once. */
async function mayLose(
  client: PoolClient,
  organizationId: string,
  memberId: string,
  becomes: Role | null,
): Promise<MemberNotFound | LastAdministrator | null> {
  await client.query('select from organization where id = $1 for update', [organizationId]);
  const member = await find(client, organizationId, memberId);
  if (!member) return notFound();
  if (member.role !== 'ADMINISTRATOR' || becomes === 'ADMINISTRATOR') return null;
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from auth_member where "organizationId" = $1 and role <> 'member'`,
    [organizationId],
  );
  return (rows[0]?.count ?? 0) > 1
    ? null
    : refuse(
        'LAST_ADMINISTRATOR',
        'This is the only administrator. Make someone else an administrator first.',
      );
}

function notFound(): MemberNotFound {
  return refuse('MEMBER_NOT_FOUND', 'Member not found in your organization.');
}
