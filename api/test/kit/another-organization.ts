import { hashPassword } from 'better-auth/crypto';

import { createUser } from '../../src/auth/better-auth-members.ts';
import { furnishOrganizations } from '../../src/db/furnish-organizations.ts';
import { newId } from '../../src/domain/base/entity.ts';
import { signIn, type SoraClient } from './client.ts';
import type { Sora } from './sora.ts';

/** Globex, and its administrator, signed in. */
export async function signInElsewhere(sora: Sora): Promise<SoraClient> {
  const { pool, orm, clock } = sora.services;
  const organizationId = newId();
  await pool.query(
    `insert into organization (id, name, slug, "createdAt") values ($1, 'Globex', 'globex', now())`,
    [organizationId],
  );
  const person = { email: 'admin@globex.test', password: 'another long password' };
  const userId = await createUser(pool, {
    name: 'Globex Administrator',
    email: person.email,
    passwordHash: await hashPassword(person.password),
    oneTime: false,
  });
  await pool.query(
    `insert into auth_member (id, "organizationId", "userId", role, "createdAt") values ($1, $2, $3, 'admin', now())`,
    [newId(), organizationId, userId],
  );
  await furnishOrganizations(orm, pool, clock);
  return signIn(sora, person);
}
