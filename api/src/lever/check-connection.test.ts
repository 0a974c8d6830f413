import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import type { ConnectionCheck, ConnectionNeeds } from '../domain/provider/provider-connection.ts';
import type { Credentials } from '../domain/ports/credential-store.ts';
import { fixedAccess } from './access.ts';
import { checkConnection } from './check-connection.ts';
import type { LeverClient } from './lever-client.ts';
import { permissionMissing } from './lever-refusal.ts';
import type { Memory } from './memory.ts';

const DOCS = readFileSync(new URL('../../../docs/error-codes.md', import.meta.url), 'utf8');
const API_KEY: Credentials = { method: 'API_KEY', apiKey: 'key' };

function grant(...scopes: string[]): Credentials {
  const expiresAt = new Date('2999-01-01');
  return { method: 'OAUTH', accessToken: 'opaque', refreshToken: null, expiresAt, scopes };
}

/** A Lever that has one of everything, but for what `answers` say by path. */
async function checked(
  credentials: Credentials,
  needs: Partial<ConnectionNeeds>,
  answers: Record<string, 'forbidden' | 'empty'> = {},
): Promise<Record<string, ConnectionCheck>> {
  const client: LeverClient = async ({ path, asked }) => {
    if (answers[path] === 'forbidden') return permissionMissing(asked, credentials);
    return {
      body: { data: answers[path] === 'empty' ? [] : [{ id: 'one', name: 'Dana Whitfield' }] },
    };
  };
  const checks = await checkConnection({ client, memory: {} as Memory }, fixedAccess(credentials), {
    groups: new Map(),
    stages: false,
    webhooks: false,
    ...needs,
  });
  return Object.fromEntries(checks.map((check) => [check.label, check]));
}

describe('checking a connection', () => {
  it('fails without an archive reason of type hired, by a code of its own', async () => {
    const lines = await checked(API_KEY, {}, { '/archive_reasons': 'empty' });
    expect(lines['Read archive reasons that count as a hire']).toMatchObject({
      passed: false,
      code: 'NO_HIRED_ARCHIVE_REASON',
    });
    expect(DOCS.includes('| `NO_HIRED_ARCHIVE_REASON`')).toBe(true);
  });

  it('tries no offers without candidates, for the same reason', async () => {
    const lines = await checked(API_KEY, {}, { '/opportunities': 'forbidden' });
    expect(lines['Read offers']).toMatchObject({ passed: false, code: 'PERMISSION_MISSING' });
    const { 'Read offers': offers } = await checked(API_KEY, {}, { '/opportunities': 'empty' });
    expect(offers).toMatchObject({
      passed: true,
      code: null,
      detail: expect.stringMatching(/^Not checked/),
    });
  });

  it('knows an account without requisitions by the permission that its grant has', async () => {
    const groups: ConnectionNeeds['groups'] = new Map([['REQUISITION', 'first']]);
    const of = async (credentials: Credentials) =>
      (await checked(credentials, { groups }, { '/requisitions': 'forbidden' }))[
        'Read requisitions'
      ];
    expect(await of(grant('requisitions:read:admin'))).toMatchObject({
      passed: true,
      detail: expect.stringMatching(/this account’s Lever plan/),
    });
    expect(await of(grant())).toMatchObject({
      passed: false,
      code: 'PERMISSION_MISSING',
      detail: expect.stringMatching(/Reconnect.*If this account/),
    });
    expect(await of(API_KEY)).toMatchObject({ passed: false, code: 'PERMISSION_MISSING' });
  });

  it('passes without requisitions that the mapping takes only where other fields are empty', async () => {
    const groups: ConnectionNeeds['groups'] = new Map([['REQUISITION', 'fallback']]);
    const lines = await checked(API_KEY, { groups }, { '/requisitions': 'forbidden' });
    expect(lines['Read requisitions']).toMatchObject({
      passed: true,
      code: null,
      detail: expect.stringMatching(/^Not permitted, or this account’s Lever plan/),
    });
  });

  it('does without the account of a token that tells nothing', async () => {
    const { 'Lever account': account } = await checked(grant(), {});
    expect(account).toMatchObject({
      passed: true,
      detail: 'This connection doesn’t reveal its account. One of its users: Dana Whitfield.',
    });
  });
});
