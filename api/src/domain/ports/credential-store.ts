import type { EntityManager } from '@mikro-orm/core';

/** What a connection signs its calls with. */
export type Credentials =
  | {
      readonly method: 'OAUTH';
      readonly accessToken: string;
      readonly refreshToken: string | null;
      readonly expiresAt: Date;
      /** As granted, which may be fewer than were asked for. */
      readonly scopes: readonly string[];
    }
  | { readonly method: 'API_KEY'; readonly apiKey: string };

/** The stored credentials of connections, decrypted. */
export interface CredentialStore {
  /** In `em`'s transaction; replaces what was there. */
  write(
    em: EntityManager,
    input: { organizationId: string; integrationId: string; credentials: Credentials },
  ): Promise<void>;
  /** In `em`'s transaction. */
  remove(em: EntityManager, integrationId: string): Promise<void>;
  /** Null when the integration is not connected. */
  read(integrationId: string): Promise<Credentials | null>;
  /**
   * Runs `renew` with what is stored now, under a lock that holds across processes, and stores what it
   * returns. When it returns null or throws, nothing is stored. Returns what is stored afterwards.
   */
  renew(
    integrationId: string,
    renew: (current: Credentials) => Promise<Credentials | null>,
  ): Promise<Credentials | null>;
}
