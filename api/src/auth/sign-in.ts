import { randomBytes } from 'node:crypto';

import type { Pool } from 'pg';

import { refuse } from '../domain/base/failure.ts';
import type { SignIn, TooManyGuesses, Visit } from '../domain/identity/sign-in.ts';
import { asExpected, type Viewer } from '../domain/identity/viewer.ts';
import type { Auth } from './auth.ts';
import type { InTransaction } from './better-auth-members.ts';
import type { ReadViewer } from './better-auth-sessions.ts';
import { accountKey, type Guess, type GuessLimit } from './guess-limit.ts';
import type { PasswordHashing } from './password-hashing.ts';
import { LONGEST_PASSWORD, passwordWeakness } from './password-weakness.ts';
import { signCookie, signedCookie } from './signed-cookie.ts';
import { endSession, storePassword } from './store-password.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

export interface SignInPorts {
  readonly auth: Auth;
  readonly pool: Pool;
  readonly guesses: GuessLimit;
  readonly passwords: PasswordHashing;
  readonly readViewer: ReadViewer;
  readonly inTransaction: InTransaction;
}

/** The sign-in, by better-auth, with the limits that are ours. */
export function createSignIn(ports: SignInPorts): SignIn {
  const { auth, pool, guesses, passwords, readViewer, inTransaction } = ports;

  return {
    async signIn(visit, { email, password }) {
      const account = accountKey(email);
      const { secret, authCookies } = await auth.$context;
      const { attributes } = authCookies.sessionToken;
      const cookieName = authCookies.sessionToken.name.replace('session_token', 'browser');
      const browser = knownBrowser(visit, { cookieName, account, secret });
      const guess = await guesses.take({
        account,
        address: visit.address,
        knownBrowser: browser,
      });
      if (!isGuess(guess)) return tooMany(guess);
      const before = await readViewer(visit.headers);
      const answer = await auth.api
        .signInEmail({
          body: { email: email.trim(), password },
          headers: visit.headers,
          asResponse: true,
        })
        .catch(async (error: unknown) => {
          // Nothing was tried: too many were waiting, or the database was away.
          await guess.giveBack();
          throw error;
        });
      if (answer.status >= 500) throw new Error(`better-auth answered ${answer.status}.`);
      if (!answer.ok) {
        return refuse('CREDENTIALS_WRONG', 'The email address or password is incorrect.');
      }
      await guess.giveBack();
      if (before) await endSession(pool, before.sessionId);
      const { rows } = await pool.query<{ mustChangePassword: boolean }>(
        'select "mustChangePassword" from auth_user where email = $1',
        [email.trim().toLowerCase()],
      );
      const known = `${account}:${browser ?? randomBytes(16).toString('base64url')}`;
      const remembered = ownCookie(cookieName, signCookie(known, secret), {
        maxAgeSeconds: YEAR_SECONDS,
        path: '/auth',
        secure: attributes.secure === true,
      });
      return {
        cookies: [...answer.headers.getSetCookie(), remembered],
        mustChangePassword: rows[0]?.mustChangePassword ?? false,
      };
    },

    async session({ headers }) {
      const viewer = await readViewer(headers);
      const { authCookies, secret, sessionConfig } = await auth.$context;
      const { name, attributes } = authCookies.sessionToken;
      const token = signedCookie(headers.get('cookie') ?? '', name, secret);
      if (!viewer || token === null) return { viewer: null, cookies: [] };
      // The row lives on while it is used, and so does the cookie.
      const renewed = ownCookie(name, signCookie(token, secret), {
        maxAgeSeconds: sessionConfig.expiresIn,
        path: '/',
        secure: attributes.secure === true,
      });
      return { viewer, cookies: [renewed] };
    },

    async signOut({ headers }) {
      const viewer = await readViewer(headers);
      if (viewer) await endSession(pool, viewer.sessionId);
      const answer = await auth.api.signOut({ headers, asResponse: true });
      return { cookies: answer.headers.getSetCookie() };
    },

    async changePassword(visit, { currentPassword, newPassword, expectedViewerId }) {
      const viewer = asExpected(await readViewer(visit.headers), expectedViewerId);
      if (!viewer || viewer.barred === 'VIEWER_CHANGED') {
        return refuse('SIGNED_OUT', 'Your session has ended. Sign in again.');
      }
      const guess = await guesses.take({
        account: accountKey(viewer.email),
        address: visit.address,
        knownBrowser: null,
      });
      if (!isGuess(guess)) return tooMany(guess);
      if (!(await isPassword(viewer, currentPassword))) {
        return refuse('PASSWORD_WRONG', 'The current password is incorrect.');
      }
      await guess.giveBack();
      if (newPassword === currentPassword) {
        return refuse('PASSWORD_WEAK', 'Choose a password that differs from the current one.');
      }
      const weakness = await passwordWeakness(newPassword, viewer);
      if (weakness) return refuse('PASSWORD_WEAK', weakness);
      const passwordHash = await passwords.hash(newPassword);
      await inTransaction((client) =>
        storePassword(client, {
          userId: viewer.userId,
          passwordHash,
          oneTime: false,
          keptSessionId: viewer.sessionId,
        }),
      );
      return { changed: true };
    },
  };

  async function isPassword({ userId }: Viewer, password: string): Promise<boolean> {
    if (password.length > LONGEST_PASSWORD) return false;
    const { rows } = await pool.query<{ password: string }>(
      `select password from auth_account where "userId" = $1 and "providerId" = 'credential'`,
      [userId],
    );
    const hash = rows[0]?.password;
    return hash !== undefined && passwords.verify({ hash, password });
  }
}

/** As better-auth sets its own: out of reach of scripts and of other sites. */
function ownCookie(
  name: string,
  value: string,
  { maxAgeSeconds, path, secure }: { maxAgeSeconds: number; path: string; secure: boolean },
): string {
  const end = secure ? '; Secure' : '';
  return `${name}=${value}; Max-Age=${maxAgeSeconds}; Path=${path}; HttpOnly; SameSite=Lax${end}`;
}

/** The id of a browser in which somebody signed in to this account before. */
function knownBrowser(
  { headers }: Visit,
  { cookieName, account, secret }: { cookieName: string; account: string; secret: string },
): string | null {
  const [of, id] = signedCookie(headers.get('cookie') ?? '', cookieName, secret)?.split(':') ?? [];
  return of === account && id !== undefined ? id : null;
}

function isGuess(taken: Guess | { retryAfterMs: number }): taken is Guess {
  return 'giveBack' in taken;
}

function tooMany({ retryAfterMs }: { retryAfterMs: number }): TooManyGuesses {
  const seconds = Math.ceil(retryAfterMs / 1000);
  return refuse(
    'TOO_MANY_GUESSES',
    `Too many attempts. Try again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
    { retryAfterMs },
  );
}
