import * as oauth from 'oauth4webapi';

import { Outage, refuse } from '../domain/base/failure.ts';
import type { CredentialsRefusal } from '../domain/provider/provider-connection.ts';
import type { ExchangeRefusal } from '../domain/provider/provider.ts';
import { clientRejected, grantRevoked } from './lever-refusal.ts';

/** What a callback's address says instead of a code. Rethrows what is not about it. */
export function callbackRefusal(error: unknown): ExchangeRefusal {
  if (error instanceof oauth.AuthorizationResponseError) {
    return error.error === 'access_denied'
      ? refuse('OAUTH_DENIED', 'Access was denied in Lever. Start again, and click Accept.')
      : refuse(
          'OAUTH_FAILED',
          `Lever did not authorize the connection (${error.error}). Start again.`,
        );
  }
  if (error instanceof oauth.OperationProcessingError) {
    const code = error.code ?? 'malformed';
    return refuse('OAUTH_FAILED', `Lever’s response can’t be used (${code}). Start again.`);
  }
  throw error;
}

/** Why a code was not traded. Throws an Outage when Lever did not say so clearly. */
export function exchangeRefusal(error: unknown): ExchangeRefusal {
  if (error instanceof oauth.ResponseBodyError && error.error === 'invalid_grant') {
    return refuse(
      'OAUTH_CODE_USED',
      'This authorization was already used or has expired. Start again if Lever is not connected.',
    );
  }
  if (isAboutClient(error)) return refuse('OAUTH_FAILED', clientRejected().message);
  if (isRejected(error)) {
    return refuse(
      'OAUTH_FAILED',
      `Lever did not accept the request (${error.error}). Start again; if this keeps happening, tell the person who runs Sora.`,
    );
  }
  throw unclear(error);
}

/** Why tokens were not renewed. Only when Lever says plainly that the grant is gone, it is. */
export function refreshRefusal(error: unknown): CredentialsRefusal {
  if (error instanceof oauth.ResponseBodyError && error.error === 'invalid_grant') {
    return grantRevoked();
  }
  if (isAboutClient(error)) return clientRejected();
  if (isRejected(error)) {
    throw new Outage(
      `Lever did not renew access (${error.error}). Tell the person who runs Sora.`,
      {
        code: 'PROVIDER_ANSWER_UNUSABLE',
        retryable: false,
        cause: error,
      },
    );
  }
  throw unclear(error);
}

const ABOUT_CLIENT = new Set(['access_denied', 'invalid_client', 'unauthorized_client']);

/** Whether Lever does not know us: another try would get the same answer. */
function isAboutClient(error: unknown): boolean {
  return (
    error instanceof oauth.WWWAuthenticateChallengeError ||
    (error instanceof oauth.ResponseBodyError && ABOUT_CLIENT.has(error.error))
  );
}

/** Whether the request itself is at fault: another try would be too. */
function isRejected(error: unknown): error is oauth.ResponseBodyError {
  return error instanceof oauth.ResponseBodyError && error.status < 500;
}

/** An Outage for an answer that is none of the protocol's; anything else as it is. */
function unclear(error: unknown): unknown {
  return error instanceof oauth.OperationProcessingError || error instanceof oauth.ResponseBodyError
    ? new Outage('Lever’s authorization response was not valid.', {
        cause: error,
      })
    : error;
}
