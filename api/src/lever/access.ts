import { isRefusal, Outage } from '../domain/base/failure.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type { Credentials, CredentialStore } from '../domain/ports/credential-store.ts';
import type { CredentialsRefusal } from '../domain/provider/provider-connection.ts';
import { grantRevoked, notConnected } from './lever-refusal.ts';
import type { LeverOauth } from './lever-oauth.ts';

/** What calls are signed with. */
export interface Access {
  current(): Promise<Credentials | CredentialsRefusal>;
  /** Others than the ones that Lever did not accept, or a refusal. */
  renewed(failed: Credentials): Promise<Credentials | CredentialsRefusal>;
}

/** Access that cannot be renewed: credentials that are not stored yet. */
export function fixedAccess(credentials: Credentials): Access {
  return {
    current: async () => credentials,
    renewed: async () => grantRevoked(),
  };
}

/** Tokens are renewed this long before they end, so that none ends on its way to Lever. */
const EARLY_MS = 60_000;
/** When that fails, calls go on with what they have, and it is tried again after this. */
const EARLY_PAUSE_MS = 10_000;

/** The stored credentials of one integration. One renewal runs at a time; who comes meanwhile shares it. */
export function createStoredAccess(parts: {
  readonly integrationId: string;
  readonly credentials: CredentialStore;
  readonly oauth: LeverOauth;
  readonly clock: Clock;
}): Access {
  let nextEarlyAtMs = 0;
  let running: { token: string; result: Promise<Credentials | CredentialsRefusal> } | null = null;

  const renewed = async (failed: Credentials): Promise<Credentials | CredentialsRefusal> => {
    if (failed.method === 'API_KEY') return failed;
    if (running?.token === failed.accessToken) return running.result;
    const result = renewStored(parts, failed.accessToken);
    running = { token: failed.accessToken, result };
    try {
      return await result;
    } finally {
      if (running?.result === result) running = null;
    }
  };

  return {
    renewed,
    async current() {
      const stored = await parts.credentials.read(parts.integrationId);
      if (!stored) return notConnected();
      if (stored.method === 'API_KEY') return stored;
      const leftMs = stored.expiresAt.getTime() - parts.clock.now().getTime();
      const isEarly = leftMs > 0;
      if (leftMs > EARLY_MS || (isEarly && parts.clock.now().getTime() < nextEarlyAtMs)) {
        return stored;
      }
      try {
        return await renewed(stored);
      } catch (error) {
        if (!(error instanceof Outage) || !isEarly) throw error;
        // Lever's authorization is down, but what we have is good for a little longer.
        nextEarlyAtMs = parts.clock.now().getTime() + EARLY_PAUSE_MS;
        return stored;
      }
    },
  };
}

async function renewStored(
  parts: { integrationId: string; credentials: CredentialStore; oauth: LeverOauth },
  failedToken: string,
): Promise<Credentials | CredentialsRefusal> {
  const refusals: CredentialsRefusal[] = [];
  const stored = await parts.credentials.renew(parts.integrationId, async (current) => {
    // Another process was faster, or the integration was reconnected: nothing to do.
    if (current.method === 'API_KEY' || current.accessToken !== failedToken) return null;
    const renewed = await parts.oauth.refresh(current);
    if (!isRefusal(renewed)) return renewed;
    refusals.push(renewed);
    return null;
  });
  const [refusal] = refusals;
  if (!refusal) return stored ?? notConnected();
  // The lock may have been lost meanwhile, and others may have renewed, or reconnected: theirs count.
  const now = await parts.credentials.read(parts.integrationId);
  if (!now) return notConnected();
  const isAnother = now.method === 'API_KEY' || now.accessToken !== failedToken;
  return isAnother ? now : refusal;
}
