import type { Pool } from 'pg';

import type { Viewer } from '../domain/identity/viewer.ts';
import type { Auth } from './auth.ts';

/** Who is behind a request's cookie or bearer token; null when nobody is, or belongs to no organization. */
export type ReadViewer = (headers: Headers) => Promise<Viewer | null>;

const MEMBERSHIP = /* sql */ `
select m.role, o.id, o.name from auth_member m
join organization o on o.id = m."organizationId"
where m."userId" = $1 order by m."createdAt" limit 1`;

export function createReadViewer(auth: Auth, pool: Pool): ReadViewer {
  return async (headers) => {
    if (!headers.has('cookie') && !headers.has('authorization')) return null;
    const session = await auth.api.getSession({ headers });
    if (!session) return null;
    const { rows } = await pool.query<{ role: string; id: string; name: string }>({
      name: 'membership',
      text: MEMBERSHIP,
      values: [session.user.id],
    });
    const [membership] = rows;
    if (!membership) return null;
    return {
      userId: session.user.id,
      sessionId: session.session.id,
      name: session.user.name,
      email: session.user.email,
      role: membership.role === 'member' ? 'MEMBER' : 'ADMINISTRATOR',
      organization: { id: membership.id, name: membership.name },
    };
  };
}
