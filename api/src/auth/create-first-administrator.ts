import { newId } from '../domain/entity.ts';
import { createUser, type InTransaction } from './better-auth-members.ts';

/**
 * Makes the organization Acme and its first administrator, unless there is an organization already: a
 * changed password in the environment changes nobody's.
 */
export async function createFirstAdministrator(
  inTransaction: InTransaction,
  admin: { email: string; password: string },
): Promise<void> {
  await inTransaction(async (client) => {
    const { rows } = await client.query('select from organization limit 1');
    if (rows.length > 0) return;
    const organizationId = newId();
    await client.query(
      `insert into organization (id, name, slug, "createdAt") values ($1, 'Acme', 'acme', now())`,
      [organizationId],
    );
    const userId = await createUser(client, { name: 'Acme Administrator', ...admin });
    await client.query(
      `insert into auth_member (id, "organizationId", "userId", role, "createdAt")
       values ($1, $2, $3, 'admin', now())`,
      [newId(), organizationId, userId],
    );
  });
}
