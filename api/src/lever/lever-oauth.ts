import * as oauth from 'oauth4webapi';

import { isRefusal, Outage } from '../domain/base/failure.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type { Credentials } from '../domain/ports/credential-store.ts';
import type { CredentialsRefusal } from '../domain/provider/provider-connection.ts';
import type { ExchangeRefusal } from '../domain/provider/provider.ts';
import { retryAfterMs } from './http/retry-after.ts';
import type { Bounds } from './http/send-request.ts';
import { wholeAnswer } from './http/whole-answer.ts';
import { withTries } from './http/with-tries.ts';
import type { LeverConfig } from './lever-config.ts';
import { grantRevoked } from './lever-refusal.ts';
import { LEVER_SCOPES, SCOPE_TEXT } from './lever-scopes.ts';
import { callbackRefusal, exchangeRefusal, refreshRefusal } from './oauth-refusals.ts';

export type OauthCredentials = Extract<Credentials, { method: 'OAUTH' }>;

const FORM = 'application/x-www-form-urlencoded;charset=UTF-8';

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
  readonly bounds: Bounds;
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
      const parameters = readCallback(() =>
        oauth.validateAuthResponse(server, client, callbackUrl, expectedState),
      );
      if (isRefusal(parameters)) return parameters;
      try {
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
      const { refreshToken } = current;
      const attempt = async () => {
        try {
          const response = await oauth.refreshTokenGrantRequest(
            server,
            client,
            secret,
            refreshToken,
            options,
          );
          const granted = await oauth.processRefreshTokenResponse(server, client, response);
          return credentialsIn(granted, clock.now(), current);
        } catch (error) {
          return refreshRefusal(error);
        }
      };
      // When an answer was lost, Lever may have taken the old token for used. It may pass again for a few
      // seconds, and never later: so this is repeated at once rather than left to the next caller.
      return withTries(atOnce, attempt, { mayRepeat: () => true, onRetry: () => undefined });
    },
  };
}

async function atOnce(): Promise<void> {}

function readCallback(read: () => URLSearchParams): URLSearchParams | ExchangeRefusal {
  try {
    return read();
  } catch (error) {
    return callbackRefusal(error);
  }
}

/** Lever's failures, which the protocol leaves open, are Outages; everything else is the protocol's. */
function tokenFetch({ clock, bounds }: { clock: Clock; bounds: Bounds }) {
  return async (url: string, init: oauth.CustomFetchOptions<'POST', URLSearchParams>) => {
    const answer = await wholeAnswer(
      new URL(url),
      {
        method: init.method,
        headers: { ...init.headers, 'content-type': FORM },
        body: init.body.toString(),
        alone: true,
      },
      { ...bounds, asked: 'access' },
    );
    if (answer.status === 429 || answer.status >= 500) {
      const wait = retryAfterMs(answer.headers, clock.now());
      throw new Outage(
        `Lever’s authorization failed (HTTP ${answer.status}).`,
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
    method: 'OAUTH',
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
