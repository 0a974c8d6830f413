import { createHash } from 'node:crypto';

import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  chosenPassword,
  clientWith,
  cookiesOf,
  postChangePassword,
  postSignIn,
  signIn,
  type SoraClient,
} from './kit/client.ts';
import { ADMIN, startSora, type Sora } from './kit/sora.ts';

let sora: Sora;
let admin: SoraClient;
beforeAll(async () => {
  sora = await startSora();
  admin = await signIn(sora);
});
afterAll(() => sora.stop());

const VIEWER = '{ viewer { id email mustChangePassword } }';
const EMPLOYEES = '{ employees { totalCount } }';

async function addMember(name: string) {
  const email = `${name.toLowerCase()}@acme.test`;
  const { addMember: added } = await admin.ask(
    `mutation ($input: AddMemberInput!) { addMember(input: $input) {
      ... on MemberAdded { initialPassword member { id } }
    } }`,
    { input: { name, email, role: 'MEMBER' } },
  );
  return { email, password: added.initialPassword as string, id: added.member.id as string };
}

const codeOf = async (client: SoraClient, document: string, variables = {}) =>
  (await client.query(document, variables)).errors?.[0]?.extensions.code;

function post(path: string, cookie: string, headers: Record<string, string> = {}) {
  return fetch(`${sora.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, ...headers },
    body: '{}',
  });
}

/** The session's token as it travels in the cookie. */
function tokenOf(cookie: string): string {
  const signed = decodeURIComponent(/sora\.session_token=([^;]+)/.exec(cookie)?.[1] ?? '');
  return signed.slice(0, signed.lastIndexOf('.'));
}

test('what is stored of a session signs no one in', async () => {
  const { cookie } = await signIn(sora);
  const token = tokenOf(cookie);
  const { rows } = await sora.services.pool.query('select * from auth_session');
  expect(JSON.stringify(rows)).not.toContain(token);
  const hash = createHash('sha256').update(token).digest('hex');
  expect(rows.map((row) => row.token)).toContain(hash);
  for (const stored of [hash, ...rows.map((row) => row.id)]) {
    const cookies = [`sora.session_token=${stored}`, cookie.replace(token, stored)];
    for (const forged of cookies)
      expect((await clientWith(sora, forged).ask(VIEWER)).viewer).toBeNull();
  }
});

test('a session’s token is given to no script, and is no bearer token', async () => {
  const response = await postSignIn(sora, ADMIN);
  const cookie = cookiesOf(response);
  const token = tokenOf(cookie);
  const readable = [...response.headers].filter(([name]) => name !== 'set-cookie').join();
  expect(readable + (await response.text())).not.toContain(token);
  const session = await fetch(`${sora.url}/auth/get-session`, { headers: { cookie } });
  const body = await session.text();
  expect(JSON.parse(body)).toMatchObject({ user: { email: ADMIN.email } });
  expect(body).not.toContain(token);
  const signed = decodeURIComponent(cookie.split('=')[1]?.split(';')[0] ?? '');
  for (const bearer of [token, signed]) {
    const answer = await fetch(`${sora.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      body: JSON.stringify({ query: VIEWER }),
    });
    expect(await answer.text()).not.toContain(ADMIN.email);
  }
});

test('signing in again ends the session that the browser had', async () => {
  const first = await signIn(sora);
  const again = await fetch(`${sora.url}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: sora.url, cookie: first.cookie },
    body: JSON.stringify(ADMIN),
  });
  expect(again.status).toBe(200);
  expect((await first.ask(VIEWER)).viewer).toBeNull();
  expect((await clientWith(sora, cookiesOf(again)).ask(VIEWER)).viewer.email).toBe(ADMIN.email);
});

test('a first password is good for nothing but choosing another', async () => {
  const mo = await addMember('Mo');
  const cookie = cookiesOf(await postSignIn(sora, mo));
  const client = clientWith(sora, cookie);
  expect((await client.ask(VIEWER)).viewer).toMatchObject({ mustChangePassword: true });
  for (const refused of [
    EMPLOYEES,
    '{ workflows { edges { node { id } } } }',
    '{ node(id: "x") { id } }',
  ])
    expect(await codeOf(client, refused), refused).toBe('PASSWORD_CHANGE_REQUIRED');
  const live = client.subscribe('subscription { importChanged { id } }').next();
  await expect(live).rejects.toMatchObject([{ extensions: { code: 'PASSWORD_CHANGE_REQUIRED' } }]);
  await client.close();
  const same = { currentPassword: mo.password, newPassword: mo.password };
  expect(await (await postChangePassword(sora, cookie, same)).json()).toMatchObject({
    code: 'PASSWORD_WEAK',
  });
  const other = { currentPassword: mo.password, newPassword: chosenPassword(mo.password) };
  expect((await postChangePassword(sora, cookie, other)).status).toBe(200);
  expect((await client.ask(VIEWER)).viewer).toMatchObject({ mustChangePassword: false });
  expect((await client.ask(EMPLOYEES)).employees.totalCount).toBe(0);
  expect((await postSignIn(sora, mo)).status).toBe(401);
});

test('another password needs the current one, is not weak, and ends the other sessions', async () => {
  const eve = await addMember('Eve');
  const here = await signIn(sora, eve);
  const current = chosenPassword(eve.password);
  const there = await signIn(sora, { email: eve.email, password: current });
  const change = async (currentPassword: string, newPassword: string) => {
    const response = await postChangePassword(sora, here.cookie, { currentPassword, newPassword });
    return { status: response.status, ...((await response.json()) as { code?: string }) };
  };
  const next = 'entirely different words';
  expect(await change('not the password', next)).toMatchObject({ code: 'PASSWORD_WRONG' });
  expect(await change(current, 'aaaaaaaaaaaa')).toMatchObject({ code: 'PASSWORD_WEAK' });
  expect(await change(current, `${eve.email} 1`)).toMatchObject({ code: 'PASSWORD_WEAK' });
  expect((await there.ask(VIEWER)).viewer).not.toBeNull();
  expect(await change(current, next)).toEqual({ status: 200, changed: true });
  expect((await here.ask(VIEWER)).viewer.email).toBe(eve.email);
  expect((await there.ask(VIEWER)).viewer).toBeNull();
  expect((await postSignIn(sora, { email: eve.email, password: current })).status).toBe(401);
  expect((await postSignIn(sora, { email: eve.email, password: next })).status).toBe(200);
});

test('an administrator gives a member a one-time password, which ends what the member had open', async () => {
  const ida = await addMember('Ida');
  const before = await signIn(sora, ida);
  const RESET = `mutation ($id: ID!) { resetMemberPassword(input: { memberId: $id }) {
    __typename ... on MemberPasswordReset { oneTimePassword member { email } } ... on Refusal { code }
  } }`;
  expect(await codeOf(before, RESET, { id: ida.id })).toBe('FORBIDDEN');
  const { resetMemberPassword } = await admin.ask(RESET, { id: ida.id });
  expect(resetMemberPassword.member.email).toBe(ida.email);
  expect((await before.ask(VIEWER)).viewer).toBeNull();
  const old = { email: ida.email, password: chosenPassword(ida.password) };
  expect((await postSignIn(sora, old)).status).toBe(401);
  const given = await postSignIn(sora, {
    email: ida.email,
    password: resetMemberPassword.oneTimePassword,
  });
  expect(await given.json()).toEqual({ mustChangePassword: true });
  const nobody = await admin.ask(RESET, { id: '00000000-0000-7000-8000-000000000000' });
  expect(nobody.resetMemberPassword.code).toBe('MEMBER_NOT_FOUND');
});

test('nothing is read or changed for somebody else than the client believes', async () => {
  const { viewer } = await admin.ask(VIEWER);
  const kim = await addMember('Kim');
  const client = await signIn(sora, kim);
  const ask = async (query: string, believed: string) => {
    const response = await fetch(`${sora.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: client.cookie,
        'x-sora-viewer': believed,
      },
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as { data: any; errors?: any[] };
  };
  for (const refused of [
    EMPLOYEES,
    'mutation { removeListener(input: { listenerId: "x" }) { __typename } }',
  ])
    expect((await ask(refused, viewer.id)).errors?.[0].extensions.code).toBe('VIEWER_CHANGED');
  const own = (await ask(VIEWER, viewer.id)).data.viewer;
  expect(own.email).toBe(kim.email);
  expect((await ask(EMPLOYEES, own.id)).data.employees.totalCount).toBe(0);
  const passwords = {
    currentPassword: chosenPassword(kim.password),
    newPassword: 'entirely different words',
  };
  const changed = await postChangePassword(sora, client.cookie, passwords, {
    'x-sora-viewer': viewer.id,
  });
  expect(changed.status).toBe(401);
});

test('says which address to open when the page was opened by another one', async () => {
  for (const origin of ['http://localhost:1', 'null', 'https://evil.test']) {
    const response = await fetch(`${sora.url}/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify(ADMIN),
    });
    expect(response.status, origin).toBe(403);
    expect(await response.json()).toEqual({
      code: 'WRONG_ADDRESS',
      message: `Open Sora at ${sora.url} to sign in.`,
    });
  }
  expect((await post('/auth/sign-out', admin.cookie, { origin: 'https://evil.test' })).status).toBe(
    403,
  );
  expect((await admin.ask(VIEWER)).viewer).not.toBeNull();
});

test('a program signs in without an origin, by JSON only', async () => {
  const signInAs = (type: string, body: string) =>
    fetch(`${sora.url}/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
  const given = JSON.stringify(ADMIN);
  expect((await signInAs('application/json', given)).status).toBe(200);
  expect((await signInAs('text/plain', given)).status).toBe(415);
  for (const body of [
    '{}',
    '[]',
    '"x"',
    '{"email":1,"password":2}',
    '{',
    '{"email":"a\\u0000","password":"\\ud83d"}',
  ])
    expect((await signInAs('application/json', body)).status, body).toBeGreaterThanOrEqual(400);
  for (const body of ['{}', '[]', '{"email":1,"password":2}'])
    expect((await signInAs('application/json', body)).status, body).toBe(400);
});
