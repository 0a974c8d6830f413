import * as oauth from 'oauth4webapi';

import { Outage, refuse } from '../domain/failure.ts';
import type { Clock, Credentials, CredentialsRefusal, ExchangeRefusal } from '../domain/ports.ts';
import { boundedFetch } from './http/bounded-fetch.ts';
import { retryAfterMs } from './http/retry-after.ts';
import type { LeverConfig } from './lever-config.ts';
import { grantRevoked } from './lever-refusal.ts';
import { LEVER_SCOPES, SCOPE_TEXT } from './lever-scopes.ts';

export type OauthCredentials = Extract<Credentials, { method: 'LEVER_CONNECT' }>;

export interface LeverOauth {
  authorizationUrl(state: string): string;
  exchangeCode(
    callbackUrl: URL,
    expectedState: string,
  ): Promise<OauthCredentials | ExchangeRefusal>;
  /** New credentials in place of these. A refusal is final: the grant is gone. */
  refresh(current: OauthCredentials): Promise<OauthCredentials | CredentialsRefusal>;
}

/** Lever Connect: the authorization code flow, as Lever runs it on Auth0. Throws Outage when it is down. */
export function createLeverOauth(parts: {
  readonly config: LeverConfig;
  readonly clock: Clock;
  readonly timeLimitMs: number;
}): LeverOauth {
  const { config, clock } = parts;
  const server: oauth.AuthorizationServer = {
    issuer: new URL('/', config.authorizeUrl).href,
    authorization_endpoint: config.authorizeUrl,
    token_endpoint: config.tokenUrl,
  };
  const client: oauth.Client = { client_id: config.clientId };
  const secret = oauth.ClientSecretPost(config.clientSecret);
  const options = {
    [oauth.allowInsecureRequests]: config.environment === 'LOCAL',
    [oauth.customFetch]: tokenFetch(parts),
  };
  return {
    authorizationUrl(state) {
      const url = new URL(config.authorizeUrl);
      url.searchParams.set('client_id', config.clientId);
      url.searchParams.set('redirect_uri', config.redirectUri);
      url.searchParams.set('response_type', 'code');
      url.searchParams.set('state', state);
      url.searchParams.set('audience', config.audience);
      url.searchParams.set('scope', SCOPE_TEXT);
      return url.href;
    },
    async exchangeCode(callbackUrl, expectedState) {
      try {
        const parameters = oauth.validateAuthResponse(server, client, callbackUrl, expectedState);
        const response = await oauth.authorizationCodeGrantRequest(
          server,
          client,
          secret,
          parameters,
          config.redirectUri,
          oauth.nopkce,
          options,
        );
        const granted = await oauth.processAuthorizationCodeResponse(server, client, response);
        return credentialsIn(granted, clock.now(), null);
      } catch (error) {
        return exchangeRefusal(error);
      }
    },
    async refresh(current) {
      if (!current.refreshToken) return grantRevoked();
      try {
        const response = await oauth.refreshTokenGrantRequest(
          server,
          client,
          secret,
          current.refreshToken,
          options,
        );
        const granted = await oauth.processRefreshTokenResponse(server, client, response);
        return credentialsIn(granted, clock.now(), current);
      } catch (error) {
        if (isPermanent(error)) return grantRevoked();
        throw unclear(error);
      }
    },
  };
}

/** Lever's failures, which the protocol leaves open, are Outages; everything else is the protocol's. */
function tokenFetch({ clock, timeLimitMs }: { clock: Clock; timeLimitMs: number }) {
  return async (url: string, init: oauth.CustomFetchOptions<'POST', URLSearchParams>) => {
    const answer = await boundedFetch(
      url,
      { method: init.method, headers: init.headers, body: init.body },
      { asked: 'access', timeLimitMs },
    );
    if (answer.status === 429 || answer.status >= 500) {
      const wait = retryAfterMs(answer.headers, clock.now());
      throw new Outage(
        `Lever's authorization failed (HTTP ${answer.status}).`,
        wait === undefined ? {} : { retryAfterMs: wait },
      );
    }
    return new Response(answer.text || null, { status: answer.status, headers: answer.headers });
  };
}

function credentialsIn(
  granted: oauth.TokenEndpointResponse,
  now: Date,
  before: OauthCredentials | null,
): OauthCredentials {
  return {
    method: 'LEVER_CONNECT',
    accessToken: granted.access_token,
    // Lever gives a new refresh token each time; were it to stop that, the old one stays good.
    refreshToken: granted.refresh_token ?? before?.refreshToken ?? null,
    expiresAt: new Date(now.getTime() + (granted.expires_in ?? 3600) * 1000),
    // No scope in the answer means: as asked for.
    scopes:
      granted.scope?.split(' ').filter(Boolean) ??
      before?.scopes ??
      LEVER_SCOPES.map(({ scope }) => scope),
  };
}

function exchangeRefusal(error: unknown): ExchangeRefusal {
  if (error instanceof oauth.AuthorizationResponseError) {
    return error.error === 'access_denied'
      ? refuse(
          'OAUTH_DENIED',
          'Access was denied on the page at Lever. Start again, and choose Accept.',
        )
      : refuse(
          'OAUTH_FAILED',
          `Lever did not authorize the connection (${error.error}). Start again.`,
        );
  }
  if (error instanceof oauth.ResponseBodyError && error.error === 'invalid_grant') {
    return refuse(
      'OAUTH_CODE_USED',
      'This authorization was already used, or is too old. Start again if Lever is not connected.',
    );
  }
  if (isPermanent(error)) {
    return refuse(
      'OAUTH_FAILED',
      "Lever did not accept Sora's client id or secret. Whoever runs Sora must check LEVER_CLIENT_ID and LEVER_CLIENT_SECRET.",
    );
  }
  if (error instanceof oauth.OperationProcessingError && !(error.cause instanceof Response)) {
    const code = error.code ?? 'malformed';
    return refuse(
      'OAUTH_FAILED',
      `Lever's answer to the authorization cannot be used (${code}). Start again.`,
    );
  }
  throw unclear(error);
}

/** Whether Lever said no for good: another try would get the same answer. */
function isPermanent(error: unknown): boolean {
  return (
    error instanceof oauth.WWWAuthenticateChallengeError ||
    (error instanceof oauth.ResponseBodyError &&
      ['invalid_grant', 'access_denied', 'invalid_client', 'unauthorized_client'].includes(
        error.error,
      ))
  );
}

function unclear(error: unknown): unknown {
  return error instanceof oauth.OperationProcessingError || error instanceof oauth.ResponseBodyError
    ? new Outage("Lever's authorization gave an answer that cannot be understood.", {
        cause: error,
      })
    : error;
}
