import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { LEVER_SCOPES } from '../../src/lever/lever-scopes.ts';
import { newProvider } from './connected-provider.ts';
import { startLeverSandbox, type LeverSandbox } from './lever-sandbox.ts';

let sandbox: LeverSandbox;

beforeAll(async () => {
  sandbox = await startLeverSandbox();
});
afterAll(() => sandbox[Symbol.asyncDispose]());
beforeEach(() => sandbox.control('DELETE', 'faults'));

const accepted = async () => {
  const { provider } = newProvider(sandbox);
  return sandbox.decide(provider.authorizationUrl('s-1'), 'Accept');
};

describe('Lever Connect', () => {
  it('asks for fewer permissions than Lever allows, each for a reason', () => {
    expect(LEVER_SCOPES.length).toBeLessThanOrEqual(20);
    expect(LEVER_SCOPES.every(({ reason }) => reason.length > 10)).toBe(true);
  });

  it('lists the permissions, and after Accept gets credentials that work', async () => {
    const { provider } = newProvider(sandbox);
    const url = new URL(provider.authorizationUrl('s-1'));
    expect(url.searchParams.get('audience')).toBe(`${sandbox.config.apiUrl}/`);
    expect(url.searchParams.has('prompt')).toBe(false);
    const page = await (await fetch(url)).text();
    for (const { scope } of LEVER_SCOPES) expect(page).toContain(scope);

    const granted = await provider.exchangeCode(await sandbox.decide(url.href, 'Accept'), 's-1');
    expect(granted).toMatchObject({
      method: 'OAUTH',
      accessToken: expect.any(String),
      refreshToken: expect.any(String),
      scopes: LEVER_SCOPES.map(({ scope }) => scope),
    });
    if ('refused' in granted) throw new Error(granted.message);
    expect(await provider.tryCredentials(granted)).toBeNull();
  });

  it('says that access was denied', async () => {
    const { provider } = newProvider(sandbox);
    const callback = await sandbox.decide(provider.authorizationUrl('s-1'), 'Deny');
    expect(await provider.exchangeCode(callback, 's-1')).toMatchObject({ code: 'OAUTH_DENIED' });
  });

  it('uses a code once', async () => {
    const { provider } = newProvider(sandbox);
    const callback = await accepted();
    await provider.exchangeCode(callback, 's-1');
    expect(await provider.exchangeCode(callback, 's-1')).toMatchObject({ code: 'OAUTH_CODE_USED' });
  });

  it('does not take a code that came with another state', async () => {
    const { provider } = newProvider(sandbox);
    expect(await provider.exchangeCode(await accepted(), 's-2')).toMatchObject({
      code: 'OAUTH_FAILED',
    });
  });

  it('says that the client secret is wrong', async () => {
    const { provider } = newProvider(sandbox, {
      config: { ...sandbox.config, clientSecret: 'wrong' },
    });
    expect(await provider.exchangeCode(await accepted(), 's-1')).toMatchObject({
      code: 'OAUTH_FAILED',
      message: expect.stringContaining('LEVER_CLIENT_SECRET'),
    });
  });

  it('says that nothing was granted when the audience is not right', async () => {
    const audience = sandbox.config.audience.replace(/\/$/, '');
    const { provider } = newProvider(sandbox, { config: { ...sandbox.config, audience } });
    const callback = await sandbox.decide(provider.authorizationUrl('s-1'), 'Accept');
    expect(await provider.exchangeCode(callback, 's-1')).toMatchObject({
      code: 'OAUTH_FAILED',
      message: expect.stringContaining('audience'),
    });
  });

  it('notices tokens of the other environment', async () => {
    const { provider } = newProvider(sandbox);
    await sandbox.control('POST', 'environment', { other: true });
    const outcome = await provider.exchangeCode(await accepted(), 's-1');
    await sandbox.control('POST', 'environment', { other: false });
    expect(outcome).toMatchObject({ code: 'OAUTH_WRONG_ENVIRONMENT' });
  });

  it.each(['500', '429', 'cut', 'garbled'])(
    'is an outage when the exchange fails (%s)',
    async (kind) => {
      const { provider } = newProvider(sandbox);
      const callback = await accepted();
      await sandbox.control('POST', 'faults', { kind, path: '/oauth/token' });
      await expect(provider.exchangeCode(callback, 's-1')).rejects.toMatchObject({
        name: 'Outage',
        retryable: true,
      });
    },
  );

  it('keeps a grant although Lever fails right after it', async () => {
    const { provider } = newProvider(sandbox);
    const callback = await accepted();
    await sandbox.control('POST', 'faults', { kind: '503', path: '/v1/users', count: 10 });
    expect(await provider.exchangeCode(callback, 's-1')).toMatchObject({ method: 'OAUTH' });
  });
});
