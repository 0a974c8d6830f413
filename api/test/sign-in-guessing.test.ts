import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import {
  cookiesOf,
  postChangePassword,
  postSignIn,
  signIn,
  type SoraClient,
} from './kit/client.ts';
import { ADMIN, freePort, startProcessParts, startSora, type Sora } from './kit/sora.ts';

const DEEP = process.env['SORA_TEST_DEEP'] === '1';

let sora: Sora;
let admin: SoraClient;
/** Of the same installation, with no proxy in front. */
let other: { url: string; stop(): Promise<void> };
beforeAll(async () => {
  sora = await startSora({ trustedProxies: ['127.0.0.1'] });
  admin = await signIn(sora);
  const port = await freePort();
  const parts = await startProcessParts({ ...sora.config, port, role: 'api', trustedProxies: [] });
  other = { url: `http://127.0.0.1:${port}`, stop: parts.stop };
});
afterAll(async () => {
  await other.stop();
  await sora.stop();
});
beforeEach(() => sora.services.pool.query('delete from sign_in_guess'));

function guess(
  email: string,
  from: string,
  { url = sora.url, password = 'not the password', cookie = '' } = {},
): Promise<Response> {
  return fetch(`${url}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': from, cookie },
    body: JSON.stringify({ email, password }),
  });
}

async function statuses(answers: readonly Promise<Response>[]): Promise<Record<number, number>> {
  const counted: Record<number, number> = {};
  for (const { status } of await Promise.all(answers)) counted[status] = (counted[status] ?? 0) + 1;
  return counted;
}

/** As if all guesses were made, for longer than a slow machine takes to test it. */
async function useUp(key: string): Promise<void> {
  await sora.services.pool.query(
    `insert into sign_in_guess (key, used_until) values ($1, now() + interval '1 hour')
     on conflict (key) do update set used_until = excluded.used_until`,
    [key],
  );
}

async function keys(): Promise<string[]> {
  const { rows } = await sora.services.pool.query<{ key: string }>('select key from sign_in_guess');
  return rows.map(({ key }) => key);
}

test('one account is guessed ten times, from however many addresses and at whichever process', async () => {
  const guesses = statuses(
    Array.from({ length: 40 }, (_, n) => guess('nobody@acme.test', `203.0.113.${n}`)),
  );
  const honest = guess(ADMIN.email, '198.51.100.1', { password: ADMIN.password });
  expect((await honest).status).toBe(200);
  expect(await guesses).toEqual({ 401: 10, 429: 30 });
  const next = await guess(' Nobody@ACME.test', '203.0.113.200', { url: other.url });
  expect(next.status).toBe(429);
  expect(Number(next.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await next.json()).toMatchObject({ code: 'TOO_MANY_GUESSES' });
});

test('an address that guessed too often is refused for every account, and its whole network with it', async () => {
  await useUp('address:2001:db8:0:0');
  expect((await guess('nobody@acme.test', '2001:db8::2')).status).toBe(429);
  expect((await guess('nobody@acme.test', '2001:db8:0:1::1')).status).toBe(401);
});

test('only a proxy of ours is believed about where a guess came from', async () => {
  await guess('nobody@acme.test', '203.0.113.1, 198.51.100.1');
  expect(await keys()).toContain('address:198.51.100.1');
  await guess('nobody@acme.test', '203.0.113.9', { url: other.url });
  expect(await keys()).toContain('address:127.0.0.1');
  expect(await keys()).not.toContain('address:203.0.113.9');
});

test('a browser that was let in before gets in while others guess', async () => {
  const known = cookiesOf(await postSignIn(sora, ADMIN));
  const right = { password: ADMIN.password };
  await guess(ADMIN.email, '203.0.113.1');
  await useUp((await keys()).find((key) => key.startsWith('account:')) ?? '');
  expect((await guess(ADMIN.email, '198.51.100.1', right)).status).toBe(429);
  const cookie = known.replace(/sora\.session_token=[^;]*;?/, '');
  expect((await guess(ADMIN.email, '198.51.100.1', { ...right, cookie })).status).toBe(200);
  const forged = cookie.replace(/(sora\.browser=)./, '$1x');
  expect((await guess(ADMIN.email, '198.51.100.1', { ...right, cookie: forged })).status).toBe(429);
});

test('signing in, and reading one’s own session, is no guess', async () => {
  for (let n = 0; n < 11; n += 1) expect((await postSignIn(sora, ADMIN)).status).toBe(200);
  const count = DEEP ? 1000 : 60;
  const reads = Array.from({ length: count }, () =>
    fetch(`${sora.url}/auth/get-session`, { headers: { cookie: admin.cookie } }),
  );
  expect(await statuses(reads)).toEqual({ 200: count });
});

test('the current password is guessed as rarely by someone who has a session', async () => {
  const tries = Array.from({ length: 14 }, () =>
    postChangePassword(sora, admin.cookie, {
      currentPassword: 'not the password',
      newPassword: 'entirely different words',
    }),
  );
  expect(await statuses(tries)).toEqual({ 400: 10, 429: 4 });
});
