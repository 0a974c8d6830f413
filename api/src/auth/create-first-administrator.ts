import { newId } from '../domain/base/entity.ts';
import { createUser, type InTransaction } from './better-auth-members.ts';
import type { PasswordHashing } from './password-hashing.ts';
import { obviousWeakness } from './password-weakness.ts';

/**
 * Makes the organization Acme and its first administrator, unless there is an organization already: a
 * changed password in the environment changes no one's. Makes nothing, and says why, when the password is weak.
 */
export async function createFirstAdministrator(
  inTransaction: InTransaction,
  passwords: PasswordHashing,
  admin: { email: string; password: string },
): Promise<{ weakness: string } | null> {
  return inTransaction(async (client) => {
    const { rows } = await client.query('select from organization limit 1');
    if (rows.length > 0) return null;
    const name = 'Acme Administrator';
    const weakness = obviousWeakness(admin.password, { ...admin, name });
    if (weakness) return { weakness };
    const organizationId = newId();
    await client.query(
      `insert into organization (id, name, slug, "createdAt") values ($1, 'Acme', 'acme', now())`,
      [organizationId],
    );
    const userId = await createUser(client, {
      name,
      email: admin.email,
      passwordHash: await passwords.hash(admin.password),
      oneTime: false,
    });
    await client.query(
      `insert into auth_member (id, "organizationId", "userId", role, "createdAt")
       values ($1, $2, $3, 'admin', now())`,
      [newId(), organizationId, userId],
    );
    return null;
  });
}
