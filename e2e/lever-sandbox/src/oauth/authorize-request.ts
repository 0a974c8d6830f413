import { maxScopes, scopeDescriptions } from './scopes.ts';

/** One OAuth app that is registered with the sandbox. */
export interface OAuthClient {
  readonly name: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUris: readonly string[];
}

export interface AuthorizeRequest {
  clientId: string;
  redirectUri: string;
  state: string;
  scopes: string[];
  audience: string;
  prompt: string | null;
}

export type AuthorizeOutcome =
  | { kind: 'ask'; request: AuthorizeRequest }
  /** The app cannot be trusted with an answer: the person sees why. */
  | { kind: 'page'; status: number; title: string; message: string }
  /** The app made a mistake that it is told about at its own address. */
  | { kind: 'redirect'; location: string };

/**
 * Reads the query of the authorize page. A wrong client or redirect address is shown to the person and never redirected;
 * other mistakes go back to the app. A missing or malformed audience leaves only offline_access to consent to, as at
 * Lever, where it is the usual reason for a consent page that lists nothing else.
 */
export function authorizeRequest(query: URLSearchParams, client: OAuthClient): AuthorizeOutcome {
  const clientId = query.get('client_id') ?? '';
  if (clientId !== client.clientId) {
    return said(400, 'ClientID not found', `No app is registered as “${clientId}”.`);
  }
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!client.redirectUris.includes(redirectUri)) {
    const message = `“${redirectUri}” is not one of the app’s callback URIs: ${client.redirectUris.join(', ')}`;
    return said(403, 'Callback URL mismatch', message);
  }
  const state = query.get('state');
  if (!state) return said(400, 'Invalid request', 'The parameter state is missing.');
  const back = (error: string, description: string): AuthorizeOutcome => ({
    kind: 'redirect',
    location: callbackUrl(redirectUri, { state, error, error_description: description }),
  });
  if (query.get('response_type') !== 'code') {
    return back('unsupported_response_type', 'response_type must be code');
  }
  const scopes = [...new Set((query.get('scope') ?? '').split(' ').filter(Boolean))];
  const unknown = scopes.filter((scope) => !Object.hasOwn(scopeDescriptions, scope));
  if (unknown.length > 0) return back('invalid_scope', `Unknown scope: ${unknown.join(' ')}`);
  if (scopes.length === 0) return back('invalid_scope', 'The parameter scope is missing');
  if (scopes.length > maxScopes) {
    return back('invalid_scope', `An app may ask for ${maxScopes} scopes at most`);
  }
  const audience = query.get('audience') ?? '';
  return {
    kind: 'ask',
    request: {
      clientId,
      redirectUri,
      state,
      audience,
      scopes: isAudience(audience) ? scopes : scopes.filter((scope) => scope === 'offline_access'),
      prompt: query.get('prompt'),
    },
  };
}

function said(status: number, title: string, message: string): AuthorizeOutcome {
  return { kind: 'page', status, title, message };
}

/** The app's callback address with these parameters added. */
export function callbackUrl(redirectUri: string, parameters: Record<string, string>): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

/** Lever's audience is the API's root with its trailing slash; here on this machine, whatever the port in front. */
function isAudience(audience: string): boolean {
  if (!URL.canParse(audience)) return false;
  const { protocol, hostname, pathname, search } = new URL(audience);
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return (
    local &&
    protocol === 'http:' &&
    pathname === '/v1/' &&
    search === '' &&
    audience.endsWith('/v1/')
  );
}
