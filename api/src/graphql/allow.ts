import { GraphQLError } from 'graphql';

import { mayChange, maySee, type Subject } from '../domain/identity/policy.ts';
import type { Bar, Viewer } from '../domain/identity/viewer.ts';

/** What somebody has to be allowed. */
export interface Need {
  readonly may: 'see' | 'change';
  readonly subject: Subject;
}

const BARRED: Readonly<Record<Bar, string>> = {
  PASSWORD_CHANGE_REQUIRED: 'This was a one-time password. Choose a new one to continue.',
  VIEWER_CHANGED: 'Someone else is signed in now. Nothing was read or changed.',
};

/** The viewer, when somebody is signed in who is allowed all that is needed. */
export function allow(viewer: Viewer | null, ...needs: readonly Need[]): Viewer {
  if (!viewer) {
    throw new GraphQLError('You are not signed in, or your session has expired. Sign in again.', {
      extensions: { code: 'UNAUTHENTICATED' },
    });
  }
  if (viewer.barred) {
    throw new GraphQLError(BARRED[viewer.barred], { extensions: { code: viewer.barred } });
  }
  if (!needs.every((need) => isAllowed(viewer, need))) {
    throw new GraphQLError('You don’t have permission to do this. Ask an administrator.', {
      extensions: { code: 'FORBIDDEN' },
    });
  }
  return viewer;
}

export function isAllowed(viewer: Viewer, { may, subject }: Need): boolean {
  return may === 'see' ? maySee(viewer, subject) : mayChange(viewer, subject);
}
