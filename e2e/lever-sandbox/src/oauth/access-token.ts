import type { Grant } from '../model/grant.ts';
import type { Moment } from '../model/moment.ts';
import type { SandboxState } from '../model/sandbox-state.ts';

/** Names the key that signed; a token with another one comes from another environment. */
export const signingKeyId = 'lever-sandbox-signing-key';

/**
 * An access token that looks like Lever's: a JWT with the claims that Lever lists. Its signature is random, because
 * no one but the sandbox is meant to check it, and the sandbox knows the tokens that it gave.
 */
export function newAccessToken(
  state: SandboxState,
  grant: Grant,
  lifetimeSeconds: number,
  moment: Moment,
): string {
  const issuedAt = Math.floor(moment.now / 1000);
  const claims = {
    'https://oauth.lever.co/userId': state.superAdminId,
    'https://oauth.lever.co/accountId': state.accountId,
    'https://oauth.lever.co/clientId': grant.clientId,
    iss: 'https://auth.lever.co/',
    sub: `auth0|${state.superAdminId}`,
    aud: grant.audience,
    iat: issuedAt,
    exp: issuedAt + lifetimeSeconds,
    azp: grant.clientId,
    scope: grant.scopes.join(' '),
  };
  const signature = Buffer.from(moment.newSecret(128), 'hex').toString('base64url');
  return `${encode({ alg: 'RS256', typ: 'JWT', kid: signingKeyId })}.${encode(claims)}.${signature}`;
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

/** Whether this looks like a token that was signed with a key of another environment. */
export function isOfOtherEnvironment(token: string): boolean {
  const [header, claims, signature] = token.split('.');
  if (!header || !claims || !signature) return false;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(header, 'base64url').toString('utf8'));
    return (
      typeof parsed === 'object' &&
      parsed !== null &&
      'kid' in parsed &&
      parsed.kid !== signingKeyId
    );
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
