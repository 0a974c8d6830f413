import type { Answer, Call, Route } from '../http/route.ts';
import { consentPage } from '../pages/consent-page.ts';
import { messagePage } from '../pages/message-page.ts';
import { authorizeRequest, callbackUrl, type AuthorizeRequest } from './authorize-request.ts';
import { exchangeTokens, isCoveredByGrant, issueCode } from './grant-store.ts';

/** The two OAuth addresses, and the answer that the consent page posts. */
export const oauthRoutes: readonly Route[] = [
  {
    surface: 'oauth',
    method: 'GET',
    path: '/authorize',
    summary: 'Consent page',
    handler: getAuthorize,
  },
  {
    surface: 'oauth',
    method: 'POST',
    path: '/authorize',
    summary: 'The consent page’s Accept or Deny',
    handler: postAuthorize,
  },
  {
    surface: 'oauth',
    method: 'POST',
    path: '/oauth/token',
    summary: 'Exchange a code, or refresh',
    handler: postToken,
  },
];

function getAuthorize(call: Call): Answer {
  const outcome = authorizeRequest(call.query, call.settings.client);
  if (outcome.kind === 'page') return messagePage(call, outcome);
  if (outcome.kind === 'redirect') return { status: 302, redirect: outcome.location };
  const { request } = outcome;
  const remembered =
    call.state.choices.rememberConsent &&
    request.prompt !== 'consent' &&
    isCoveredByGrant(call.state, request);
  return remembered ? accept(call, request) : consentPage(call, request, call.settings.client);
}

function postAuthorize(call: Call): Answer {
  // The query of the page comes along, and everything in it is checked once more.
  const outcome = authorizeRequest(call.query, call.settings.client);
  if (outcome.kind === 'page') return messagePage(call, outcome);
  if (outcome.kind === 'redirect') return { status: 303, redirect: outcome.location };
  const { request } = outcome;
  const body = call.body;
  const decision =
    typeof body === 'object' && body !== null && 'decision' in body ? body.decision : null;
  if (decision === 'accept') return accept(call, request);
  const redirect = callbackUrl(request.redirectUri, {
    state: request.state,
    error: 'access_denied',
    error_description: 'User did not authorize the request',
  });
  return { status: 303, redirect };
}

function accept(call: Call, request: AuthorizeRequest): Answer {
  const { state, code } = issueCode(call.state, request, call.moment);
  const redirect = callbackUrl(request.redirectUri, { state: request.state, code });
  return { status: 303, redirect, state };
}

function postToken(call: Call): Answer {
  const body = typeof call.body === 'object' && call.body !== null ? { ...call.body } : {};
  const { client, accessTokenSeconds } = call.settings;
  const issued = exchangeTokens(call.state, body, client, accessTokenSeconds, call.moment);
  if ('answer' in issued) return { status: 200, json: issued.answer, state: issued.state };
  const { status, error, error_description, state } = issued;
  return { status, json: { error, error_description }, state };
}
