import type { AuthorizationCode, Grant } from '../model/grant.ts';
import type { Id } from '../model/lever.ts';
import type { Moment } from '../model/moment.ts';
import type { SandboxState } from '../model/sandbox-state.ts';
import { newAccessToken } from './access-token.ts';
import type { AuthorizeRequest, OAuthClient } from './authorize-request.ts';

const codeLifetimeMs = 10 * 60_000;
const grantLifetimeMs = 365 * 24 * 3600_000;
const idleLifetimeMs = 90 * 24 * 3600_000;

/** An error answer of the token endpoint, with the bodies that Auth0 gives. */
export interface TokenError {
  readonly status: number;
  readonly error: string;
  readonly error_description: string;
  /** The state afterwards: a reused code or refresh token revokes what it once gave. */
  readonly state: SandboxState;
}

export interface IssuedTokens {
  readonly state: SandboxState;
  readonly answer: {
    access_token: string;
    refresh_token?: string;
    token_type: 'Bearer';
    scope: string;
    expires_in: number;
  };
}

/** Accept: a one-time code for the app, good for ten minutes. */
export function issueCode(
  state: SandboxState,
  request: AuthorizeRequest,
  moment: Moment,
): { state: SandboxState; code: string } {
  const code = moment.newSecret(40);
  const issued: AuthorizationCode = {
    code,
    clientId: request.clientId,
    redirectUri: request.redirectUri,
    scopes: request.scopes,
    audience: request.audience,
    expiresAt: moment.now + codeLifetimeMs,
    usedForGrant: null,
  };
  // Long expired codes answer the same as unknown ones, so they need not be kept.
  const kept = state.codes.filter(({ expiresAt }) => expiresAt > moment.now - codeLifetimeMs);
  return { code, state: { ...state, codes: [...kept, issued] } };
}

/** What the token endpoint does with a parsed form or JSON body. */
export function exchangeTokens(
  state: SandboxState,
  body: Record<string, unknown>,
  client: OAuthClient,
  accessTokenSeconds: number,
  moment: Moment,
): IssuedTokens | TokenError {
  const failed = (status: number, error: string, error_description: string, after = state) => ({
    status,
    error,
    error_description,
    state: after,
  });
  const text = (name: string): string => (typeof body[name] === 'string' ? body[name] : '');
  for (const name of ['grant_type', 'client_id', 'client_secret']) {
    if (!text(name)) return failed(400, 'invalid_request', `Missing required parameter: ${name}`);
  }
  if (text('client_id') !== client.clientId || text('client_secret') !== client.clientSecret) {
    return failed(401, 'access_denied', 'Unauthorized');
  }
  if (text('grant_type') === 'authorization_code') {
    for (const name of ['code', 'redirect_uri']) {
      if (!text(name)) return failed(400, 'invalid_request', `Missing required parameter: ${name}`);
    }
    const code = state.codes.find((issued) => issued.code === text('code'));
    const invalid = (after = state) =>
      failed(403, 'invalid_grant', 'Invalid authorization code', after);
    if (!code) return invalid();
    if (code.usedForGrant) return invalid(revokeGrant(state, code.usedForGrant, moment));
    if (code.expiresAt <= moment.now || code.redirectUri !== text('redirect_uri')) return invalid();
    return newGrant(state, code, accessTokenSeconds, moment);
  }
  if (text('grant_type') === 'refresh_token') {
    const token = text('refresh_token');
    if (!token) return failed(400, 'invalid_request', 'Missing required parameter: refresh_token');
    const invalid = (after = state) =>
      failed(403, 'invalid_grant', 'Unknown or invalid refresh token.', after);
    const reused = state.grants.find(({ usedRefreshTokens }) => usedRefreshTokens.includes(token));
    if (reused) return invalid(revokeGrant(state, reused.id, moment));
    const grant = state.grants.find(({ refreshToken }) => refreshToken === token);
    if (!grant || isOver(grant, moment)) return invalid();
    const used = { ...grant, usedRefreshTokens: [...grant.usedRefreshTokens, token].slice(-1000) };
    return withTokens(state, used, accessTokenSeconds, moment);
  }
  return failed(403, 'unauthorized_client', `Grant type '${text('grant_type')}' not allowed`);
}

function newGrant(
  state: SandboxState,
  code: AuthorizationCode,
  accessTokenSeconds: number,
  moment: Moment,
): IssuedTokens {
  const grant: Grant = {
    id: moment.newId(),
    clientId: code.clientId,
    scopes: code.scopes,
    audience: code.audience,
    createdAt: moment.now,
    lastUsedAt: moment.now,
    revokedAt: null,
    refreshToken: null,
    usedRefreshTokens: [],
  };
  const codes = state.codes.map((one) => (one === code ? { ...one, usedForGrant: grant.id } : one));
  const next = { ...state, codes, grants: [...state.grants, grant] };
  return withTokens(next, grant, accessTokenSeconds, moment);
}

function withTokens(
  state: SandboxState,
  grant: Grant,
  lifetimeSeconds: number,
  moment: Moment,
): IssuedTokens {
  const offline = grant.scopes.includes('offline_access');
  const refreshToken = offline ? `v1.M${moment.newSecret(46)}` : null;
  const token = newAccessToken(state, grant, lifetimeSeconds, moment);
  const kept = state.accessTokens.filter(({ expiresAt }) => expiresAt > moment.now);
  const issued = { token, grantId: grant.id, expiresAt: moment.now + lifetimeSeconds * 1000 };
  const renewed = { ...grant, refreshToken, lastUsedAt: moment.now };
  return {
    state: {
      ...state,
      accessTokens: [...kept, issued],
      grants: state.grants.map((one) => (one.id === grant.id ? renewed : one)),
    },
    answer: {
      access_token: token,
      ...(refreshToken ? { refresh_token: refreshToken } : {}),
      token_type: 'Bearer',
      scope: grant.scopes.join(' '),
      expires_in: lifetimeSeconds,
    },
  };
}

/** A refresh token dies a year after Accept, after ninety days without use, or when the grant is revoked. */
function isOver(grant: Grant, { now }: Moment): boolean {
  return (
    grant.revokedAt !== null ||
    now - grant.createdAt > grantLifetimeMs ||
    now - grant.lastUsedAt > idleLifetimeMs
  );
}

/** Revokes a grant: its access tokens answer 401 and refreshing fails with invalid_grant. */
export function revokeGrant(state: SandboxState, grantId: Id, moment: Moment): SandboxState {
  const grants = state.grants.map((grant) =>
    grant.id === grantId ? { ...grant, revokedAt: grant.revokedAt ?? moment.now } : grant,
  );
  const accessTokens = state.accessTokens.filter((issued) => issued.grantId !== grantId);
  return { ...state, grants, accessTokens };
}

/** Whether an earlier Accept that still holds covers all that is asked for. */
export function isCoveredByGrant(state: SandboxState, request: AuthorizeRequest): boolean {
  return state.grants.some(
    (grant) =>
      grant.revokedAt === null &&
      grant.clientId === request.clientId &&
      request.scopes.every((scope) => grant.scopes.includes(scope)),
  );
}
