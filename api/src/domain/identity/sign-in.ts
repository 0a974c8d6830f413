import type { Refusal } from '../base/failure.ts';
import type { Viewer } from './viewer.ts';

export type CredentialsWrong = Refusal<'CREDENTIALS_WRONG'>;
export type TooManyGuesses = Refusal<'TOO_MANY_GUESSES', { retryAfterMs: number }>;
export type PasswordWrong = Refusal<'PASSWORD_WRONG'>;
export type PasswordWeak = Refusal<'PASSWORD_WEAK'>;
export type SignedOut = Refusal<'SIGNED_OUT'>;

/** A request as the sign-in sees it. */
export interface Visit {
  /** `cookie` and `user-agent` count. */
  readonly headers: Headers;
  /** Where it came from, which only our own proxies may say. */
  readonly address: string;
}

/** `cookies` are whole `set-cookie` values, which no script may read. */
export interface SignedIn {
  readonly cookies: readonly string[];
  readonly mustChangePassword: boolean;
}

/** People who come and go. Guessing is limited by account and by address; reading a session is not. */
export interface SignIn {
  /** Ends the session that the browser had before. Throws Outage when too many sign in at once. */
  signIn(
    visit: Visit,
    given: { email: string; password: string },
  ): Promise<SignedIn | CredentialsWrong | TooManyGuesses>;
  /** Who is signed in, and cookies that prolong a session in use. */
  session(visit: Visit): Promise<{ viewer: Viewer | null; cookies: readonly string[] }>;
  signOut(visit: Visit): Promise<{ cookies: readonly string[] }>;
  /** Ends the person's other sessions. */
  changePassword(
    visit: Visit,
    given: { currentPassword: string; newPassword: string; expectedViewerId: string | null },
  ): Promise<{ changed: true } | SignedOut | PasswordWrong | PasswordWeak | TooManyGuesses>;
}
