export type Role = 'ADMINISTRATOR' | 'MEMBER';

/** The person who is asking, as the session says. */
export interface Viewer {
  readonly userId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly organization: { readonly id: string; readonly name: string };
}
