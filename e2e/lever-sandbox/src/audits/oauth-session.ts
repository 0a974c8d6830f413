import { strict as assert } from 'node:assert';
import { isRecord } from '../model/is-record.ts';
import type { AuditTarget, Reply } from './audit-target.ts';

export interface Tokens {
  access_token: string;
  refresh_token?: string;
  token_type: string;
  scope: string;
  expires_in: number;
}

export const someScopes = 'offline_access opportunities:read:admin';

export function authorizeUrl(
  { origin, app }: AuditTarget,
  scope: string,
  changes: Record<string, string> = {},
): string {
  const query = new URLSearchParams({
    client_id: app.clientId,
    redirect_uri: app.redirectUri,
    response_type: 'code',
    state: 'audit-state',
    audience: `${origin}/v1/`,
    scope,
    ...changes,
  });
  return `${origin}/authorize?${query.toString()}`;
}

/** Presses Accept or Deny on the consent page; gives the address that the browser is sent to. */
export async function decide(
  target: AuditTarget,
  scope: string,
  decision: 'accept' | 'deny',
): Promise<URL> {
  const response = await fetch(authorizeUrl(target, scope), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ decision }),
  });
  const location = response.headers.get('location');
  assert(location !== null, `${decision} was answered ${response.status} without a redirect`);
  return new URL(location);
}

/** Asks the token endpoint, with a form as Lever documents it or with JSON as its sample app does. */
export async function askToken(
  { origin, app }: AuditTarget,
  fields: Record<string, string>,
  as: 'form' | 'json' = 'form',
): Promise<Reply> {
  const all = { client_id: app.clientId, client_secret: app.clientSecret, ...fields };
  const response = await fetch(`${origin}/oauth/token`, {
    method: 'POST',
    ...(as === 'form'
      ? { body: new URLSearchParams(all) }
      : { body: JSON.stringify(all), headers: { 'content-type': 'application/json' } }),
  });
  const text = await response.text();
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  return { status: response.status, headers: response.headers, text, body };
}

export async function newCode(target: AuditTarget, scope = someScopes): Promise<string> {
  const code = (await decide(target, scope, 'accept')).searchParams.get('code');
  assert(code !== null, 'Accept gave no code');
  return code;
}

export function exchange(target: AuditTarget, code: string): Promise<Reply> {
  const { redirectUri } = target.app;
  return askToken(target, { grant_type: 'authorization_code', code, redirect_uri: redirectUri });
}

export function refresh(target: AuditTarget, refresh_token = ''): Promise<Reply> {
  return askToken(target, { grant_type: 'refresh_token', refresh_token });
}

export function tokensOf(reply: Reply): Tokens {
  assert.equal(reply.status, 200, reply.text);
  assert(isRecord(reply.body) && typeof reply.body['access_token'] === 'string');
  // The audits check the rest of it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return reply.body as unknown as Tokens;
}

/** All of the way: Accept, and the code exchanged. */
export async function connect(target: AuditTarget, scope = someScopes): Promise<Tokens> {
  return tokensOf(await exchange(target, await newCode(target, scope)));
}

/** A call with an access token. */
export function callWith(target: AuditTarget, { access_token }: Tokens, path: string) {
  return target.request('GET', path, { authorization: `Bearer ${access_token}` });
}
