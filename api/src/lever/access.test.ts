import { expect, it } from 'vitest';

import { Outage } from '../domain/base/failure.ts';
import type { Credentials, CredentialStore } from '../domain/ports/credential-store.ts';
import { createStoredAccess } from './access.ts';
import type { LeverOauth, OauthCredentials } from './lever-oauth.ts';
import { clientRejected, grantRevoked } from './lever-refusal.ts';

const NOW = new Date('2026-09-21T12:00:00Z');
const old: OauthCredentials = {
  method: 'OAUTH',
  accessToken: 'a1',
  refreshToken: 'r1',
  expiresAt: new Date(NOW.getTime() + 3600_000),
  scopes: [],
};

/** Access to credentials in a variable, renewed by `refresh`. */
function accessWith(refresh: LeverOauth['refresh']) {
  const credentials: CredentialStore = {
    read: async () => held.stored,
    renew: async (_, renew) => {
      held.stored = (held.stored && (await renew(held.stored))) ?? held.stored;
      return held.stored;
    },
    write: async () => undefined,
    remove: async () => undefined,
  };
  const held: { stored: Credentials | null; credentials: CredentialStore } = {
    stored: old,
    credentials,
  };
  const oauth = { refresh } as LeverOauth;
  const access = createStoredAccess({
    integrationId: 'integration',
    credentials,
    oauth,
    clock: { now: () => NOW },
  });
  return { access, held };
}

it('gives up on a grant only when no one else has renewed it meanwhile', async () => {
  const theirs = { ...old, accessToken: 'a2', refreshToken: 'r2' };
  const alone = accessWith(async () => grantRevoked());
  expect(await alone.access.renewed(old)).toMatchObject({ code: 'GRANT_REVOKED' });
  expect(alone.held.stored).toEqual(old);

  const { access, held } = accessWith(async () => {
    // The lock was lost, and another process renews: ours is used up.
    setImmediate(() => {
      held.stored = theirs;
    });
    return grantRevoked();
  });
  const { credentials } = held;
  const read = credentials.read;
  credentials.read = async (id) => {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    return read(id);
  };
  expect(await access.renewed(old)).toEqual(theirs);
});

it('keeps the grant when Lever does not know the program, and when it fails', async () => {
  const rejected = accessWith(async () => clientRejected());
  expect(await rejected.access.renewed(old)).toMatchObject({ code: 'CLIENT_REJECTED' });
  expect(rejected.held.stored).toEqual(old);
  const down = accessWith(async () => {
    throw new Outage("Lever's authorization failed.");
  });
  await expect(down.access.renewed(old)).rejects.toThrow(Outage);
  expect(down.held.stored).toEqual(old);
});

it('asks once for all who come while it asks', async () => {
  let asked = 0;
  const { access } = accessWith(async () => {
    asked += 1;
    return { ...old, accessToken: 'a2' };
  });
  const all = await Promise.all([1, 2, 3].map(() => access.renewed(old)));
  expect(all.every((one) => 'accessToken' in one && one.accessToken === 'a2')).toBe(true);
  expect(asked).toBe(1);
});
