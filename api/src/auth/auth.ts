import { betterAuth } from 'better-auth';
import { bearer, organization } from 'better-auth/plugins';
import type { Pool } from 'pg';

export interface AuthOptions {
  readonly pool: Pool;
  /** Where the browser reaches us, e.g. http://localhost:4000. */
  readonly publicUrl: string;
  /** Signs session cookies. */
  readonly sessionSecret: string;
}

/**
 * People, sessions and organizations. Its tables are made by our own migrations. Nobody signs up by
 * themselves: members are added by an administrator.
 */
export function createAuth({ pool, publicUrl, sessionSecret }: AuthOptions) {
  return betterAuth({
    appName: 'Sora',
    baseURL: publicUrl,
    basePath: '/auth',
    secret: sessionSecret,
    trustedOrigins: [publicUrl],
    database: pool,
    telemetry: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12 },
    user: { modelName: 'auth_user' },
    account: { modelName: 'auth_account' },
    verification: { modelName: 'auth_verification' },
    session: {
      modelName: 'auth_session',
      expiresIn: 7 * 24 * 60 * 60,
      updateAge: 24 * 60 * 60,
    },
    // Per address and process: slows guessing down without locking anybody out.
    rateLimit: {
      enabled: true,
      window: 60,
      max: 300,
      customRules: { '/sign-in/email': { window: 60, max: 20 } },
    },
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
      bearer(),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;
