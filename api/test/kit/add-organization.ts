import { hashPassword } from 'better-auth/crypto';

import { createUser } from '../../src/auth/better-auth-members.ts';
import { furnishOrganizations } from '../../src/db/furnish-organizations.ts';
import { newId } from '../../src/domain/base/entity.ts';
import { signIn, type SoraClient } from './client.ts';
import type { Sora } from './sora.ts';

/** Another customer company on the same database, with its administrator signed in. */
export async function addOrganization(
  sora: Sora,
  name: string,
): Promise<{ organizationId: string; admin: SoraClient }> {
  const { pool, orm, clock } = sora.services;
  const organizationId = newId();
  const slug = name.toLowerCase();
  await pool.query(
    `insert into organization (id, name, slug, "createdAt") values ($1, $2, $3, now())`,
    [organizationId, name, slug],
  );
  const person = { email: `admin@${slug}.test`, password: 'another long password' };
  const userId = await createUser(pool, {
    name: `${name} Administrator`,
    email: person.email,
    passwordHash: await hashPassword(person.password),
    oneTime: false,
  });
  await pool.query(
    `insert into auth_member (id, "organizationId", "userId", role, "createdAt") values ($1, $2, $3, 'admin', now())`,
    [newId(), organizationId, userId],
  );
  await furnishOrganizations(orm, pool, clock);
  return { organizationId, admin: await signIn(sora, person) };
}
