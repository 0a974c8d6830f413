export type Role = 'ADMINISTRATOR' | 'MEMBER';

/** Why somebody who is signed in may do nothing for now. */
export type Bar =
  /** The password is good for one sign-in only. */
  | 'PASSWORD_CHANGE_REQUIRED'
  /** The client takes them for somebody else. */
  | 'VIEWER_CHANGED';

/** The person who is asking, as the session says. */
export interface Viewer {
  readonly userId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly organization: { readonly id: string; readonly name: string };
  readonly barred: Bar | null;
}

/** The viewer, barred when the client says that it acts for somebody else. */
export function asExpected(viewer: Viewer | null, expectedId: string | null): Viewer | null {
  return viewer && expectedId && expectedId !== viewer.userId
    ? { ...viewer, barred: 'VIEWER_CHANGED' }
    : viewer;
}
