import type { Id, Ms } from './lever.ts';

/** A one-time code on its way from the consent page to the token endpoint. */
export interface AuthorizationCode {
  code: string;
  clientId: string;
  redirectUri: string;
  scopes: string[];
  audience: string;
  expiresAt: Ms;
  /** Set once it has been exchanged, so that a second exchange can revoke what the first one gave. */
  usedForGrant: Id | null;
}

/** What one Accept gave: the family of its refresh tokens. */
export interface Grant {
  id: Id;
  clientId: string;
  scopes: string[];
  audience: string;
  createdAt: Ms;
  lastUsedAt: Ms;
  revokedAt: Ms | null;
  /** Null without the scope offline_access. */
  refreshToken: string | null;
  usedRefreshTokens: string[];
}

export interface IssuedAccessToken {
  token: string;
  grantId: Id;
  expiresAt: Ms;
}
