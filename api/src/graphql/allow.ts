import { GraphQLError } from 'graphql';

import type { Role, Viewer } from '../domain/identity/viewer.ts';

/** The viewer, when somebody is signed in who has one of these roles; any role when none is named. */
export function allow(viewer: Viewer | null, ...roles: readonly Role[]): Viewer {
  if (!viewer) {
    throw new GraphQLError('You are not signed in, or your session has expired. Sign in again.', {
      extensions: { code: 'UNAUTHENTICATED' },
    });
  }
  if (roles.length > 0 && !roles.includes(viewer.role)) {
    throw new GraphQLError('You may not do this. Ask an administrator of your organization.', {
      extensions: { code: 'FORBIDDEN' },
    });
  }
  return viewer;
}
