import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { getAdapter } from 'better-auth/db/adapter';
import { organization } from 'better-auth/plugins';
import type { Pool } from 'pg';

import { hashedSessions } from './hashed-sessions.ts';
import type { PasswordHashing } from './password-hashing.ts';

export interface AuthOptions {
  readonly pool: Pool;
  /** Where the browser reaches us, e.g. http://localhost:4000. */
  readonly publicUrl: string;
  /** Signs session cookies. */
  readonly sessionSecret: string;
  readonly passwords: PasswordHashing;
}

/**
 * People, sessions and organizations. Its tables are made by our own migrations. No one signs up by
 * themselves: members are added by an administrator. Its own limits and checks of origins are off, since only
 * our code calls it: see sign-in.ts.
 */
export async function createAuth({ pool, publicUrl, sessionSecret, passwords }: AuthOptions) {
  const options = {
    appName: 'Sora',
    baseURL: publicUrl,
    basePath: '/auth',
    secret: sessionSecret,
    trustedOrigins: [publicUrl],
    telemetry: { enabled: false },
    // It would write to the console, beside our log.
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: true, password: passwords },
    user: { modelName: 'auth_user' },
    account: { modelName: 'auth_account' },
    verification: { modelName: 'auth_verification' },
    session: {
      modelName: 'auth_session',
      expiresIn: 7 * 24 * 60 * 60,
      updateAge: 24 * 60 * 60,
    },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'sora',
      useSecureCookies: publicUrl.startsWith('https:'),
      database: { generateId: 'uuid' },
    },
    plugins: [
      organization({
        allowUserToCreateOrganization: false,
        schema: {
          organization: { modelName: 'organization' },
          member: { modelName: 'auth_member' },
          invitation: { modelName: 'auth_invitation' },
        },
      }),
    ],
  } satisfies BetterAuthOptions;
  const stored = hashedSessions(await getAdapter({ ...options, database: pool }));
  return betterAuth({ ...options, database: () => stored });
}

export type Auth = Awaited<ReturnType<typeof createAuth>>;
