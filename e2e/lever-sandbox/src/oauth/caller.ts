import { isOfOtherEnvironment } from './access-token.ts';
import { allows } from './scopes.ts';
import type { Ms } from '../model/lever.ts';
import type { SandboxState } from '../model/sandbox-state.ts';
import { forbidden, refusal, type Refusal } from '../state/refusal.ts';

/** Who calls the API and what they may do. */
export interface Caller {
  /** Names the API key or OAuth client: rate limits and webhooks belong to it. */
  readonly key: string;
  readonly scopes: readonly string[];
}

/** The caller behind an Authorization header, or Lever's 401, or 403 for a token of another environment. */
export function callerOf(
  state: SandboxState,
  authorization: string | undefined,
  apiKey: string,
  now: Ms,
): Caller | Refusal {
  const unauthorized = refusal(401, 'UnauthorizedError', 'The request requires authentication.');
  const [scheme = '', credentials = ''] = (authorization ?? '').split(' ');
  if (scheme.toLowerCase() === 'basic') {
    const text = Buffer.from(credentials, 'base64').toString('utf8');
    return text === `${apiKey}:` ? { key: 'api-key', scopes: state.apiKeyScopes } : unauthorized;
  }
  if (scheme.toLowerCase() !== 'bearer' || !credentials) return unauthorized;
  if (state.tokensOfOtherEnvironment || isOfOtherEnvironment(credentials)) {
    return forbidden('Unable to find a signing key that matches the key of this token');
  }
  const issued = state.accessTokens.find(({ token }) => token === credentials);
  const grant = state.grants.find(({ id }) => id === issued?.grantId);
  if (!issued || !grant || grant.revokedAt !== null || issued.expiresAt <= now) return unauthorized;
  return { key: `oauth:${grant.clientId}`, scopes: grant.scopes };
}

/** Whether the caller may see confidential postings, requisitions and candidates. */
export function seesConfidential(caller: Caller): boolean {
  return allows(caller.scopes, 'confidential:access:admin');
}
