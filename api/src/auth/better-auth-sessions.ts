import type { Pool } from 'pg';

import type { Viewer } from '../domain/identity/viewer.ts';
import type { Auth } from './auth.ts';
import { hashToken } from './hashed-sessions.ts';
import { signedCookie } from './signed-cookie.ts';

/** Who is behind a request's cookie; null when no one is, or belongs to no organization. */
export type ReadViewer = (headers: Headers) => Promise<Viewer | null>;

interface Found {
  readonly userId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
  readonly expiresAt: Date;
  readonly role: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly mustChangePassword: boolean;
}

const VIEWER = /* sql */ `
select u.id as "userId", s.id as "sessionId", u.name, u.email, u."mustChangePassword", s."expiresAt", m.role,
  o.id as "organizationId", o.name as "organizationName"
from auth_session s
join auth_user u on u.id = s."userId"
join auth_member m on m."userId" = u.id
join organization o on o.id = m."organizationId"
where s.token = $1 and s."expiresAt" > now()
order by m."createdAt" limit 1`;

/**
 * Reads session, person and membership in one statement and remembers nothing, so that signing out, removing
 * somebody and changing a role count at once. better-auth alone would take three statements.
 */
export function createReadViewer(auth: Auth, pool: Pool): ReadViewer {
  const find = async (token: string): Promise<Found | null> => {
    const values = [hashToken(token)];
    const { rows } = await pool.query<Found>({ name: 'viewer', text: VIEWER, values });
    return rows[0] ?? null;
  };
  const findByCookie = async (headers: Headers, cookie: string): Promise<Found | null> => {
    const { authCookies, secret, sessionConfig } = await auth.$context;
    const token = signedCookie(cookie, authCookies.sessionToken.name, secret);
    const found = token === null ? null : await find(token);
    if (!found || token === null) return null;
    const usedSeconds = sessionConfig.expiresIn - (found.expiresAt.valueOf() - Date.now()) / 1000;
    if (usedSeconds < sessionConfig.updateAge) return found;
    // Prolongs a session that is in use.
    return (await auth.api.getSession({ headers })) && find(token);
  };

  return async (headers) => {
    const cookie = headers.get('cookie');
    const found = cookie && (await findByCookie(headers, cookie));
    return found
      ? {
          userId: found.userId,
          sessionId: found.sessionId,
          name: found.name,
          email: found.email,
          role: found.role === 'member' ? 'MEMBER' : 'ADMINISTRATOR',
          organization: { id: found.organizationId, name: found.organizationName },
          barred: found.mustChangePassword ? 'PASSWORD_CHANGE_REQUIRED' : null,
        }
      : null;
  };
}
