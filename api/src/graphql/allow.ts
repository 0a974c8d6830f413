import { GraphQLError } from 'graphql';

import type { Bar, Role, Viewer } from '../domain/identity/viewer.ts';

const BARRED: Readonly<Record<Bar, string>> = {
  PASSWORD_CHANGE_REQUIRED: 'Your password was for one sign-in only. Change it to go on.',
  VIEWER_CHANGED: 'Someone else is signed in now. Nothing was read or changed.',
};

/** The viewer, when somebody is signed in who has one of these roles; any role when none is named. */
export function allow(viewer: Viewer | null, ...roles: readonly Role[]): Viewer {
  if (!viewer) {
    throw new GraphQLError('You are not signed in, or your session has expired. Sign in again.', {
      extensions: { code: 'UNAUTHENTICATED' },
    });
  }
  if (viewer.barred) {
    throw new GraphQLError(BARRED[viewer.barred], { extensions: { code: viewer.barred } });
  }
  if (roles.length > 0 && !roles.includes(viewer.role)) {
    throw new GraphQLError('You may not do this. Ask an administrator of your organization.', {
      extensions: { code: 'FORBIDDEN' },
    });
  }
  return viewer;
}
