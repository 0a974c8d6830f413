import { Outage, refuse, type Refusal } from '../domain/base/failure.ts';
import type { Credentials } from '../domain/ports/credential-store.ts';
import type { CredentialsRefusal } from '../domain/provider/provider-connection.ts';

/** What Lever said no to, besides what a connection's callers are told. */
export type LeverRefusal = CredentialsRefusal | Refusal<'LEVER_NOT_FOUND'>;

/**
 * For what every account has: when Lever does not find it, something it hangs on has just gone, and another
 * try will tell what.
 */
export function aboutCredentials(refusal: LeverRefusal): CredentialsRefusal {
  if (refusal.code === 'LEVER_NOT_FOUND') throw new Outage(refusal.message);
  return refusal;
}

export function grantRevoked(): Refusal<'GRANT_REVOKED'> {
  return refuse(
    'GRANT_REVOKED',
    'Lever no longer accepts this connection: it was revoked in Lever, or not used for 90 days. Reconnect in Settings > Integrations > Lever.',
  );
}

export function notConnected(): Refusal<'GRANT_REVOKED'> {
  return refuse('GRANT_REVOKED', 'Lever is not connected. Connect it in Settings > Integrations.');
}

/** The grant may be fine: nothing is lost when the program's own settings are put right. */
export function clientRejected(): Refusal<'CLIENT_REJECTED'> {
  return refuse(
    'CLIENT_REJECTED',
    'Lever did not accept Sora’s client id or secret. The person who runs Sora must check LEVER_CLIENT_ID and LEVER_CLIENT_SECRET.',
  );
}

export function apiKeyRejected(): Refusal<'API_KEY_REJECTED'> {
  return refuse(
    'API_KEY_REJECTED',
    'Lever does not accept this API key. Create one in Lever under Settings > Integrations and API > API Credentials, and copy all of it.',
  );
}

export function wrongEnvironment(): Refusal<'WRONG_ENVIRONMENT'> {
  return refuse(
    'WRONG_ENVIRONMENT',
    'This access is for a different Lever environment (sandbox or production) than the one Sora is set up for. Reconnect in the right one.',
  );
}

export function permissionMissing(
  asked: string,
  credentials: Credentials,
): Refusal<'PERMISSION_MISSING'> {
  const cure =
    credentials.method === 'API_KEY'
      ? 'In Lever, create an API key with this permission, and connect with that key.'
      : 'Reconnect as a Lever Super Admin, and accept all permissions.';
  return refuse('PERMISSION_MISSING', `Lever does not permit access to ${asked}. ${cure}`);
}
