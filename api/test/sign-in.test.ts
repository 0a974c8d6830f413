import { afterAll, beforeAll, expect, test } from 'vitest';

import { clientWith, cookiesOf, postSignIn, signIn, type SoraClient } from './kit/client.ts';
import { ADMIN, startSora, type Sora } from './kit/sora.ts';

let sora: Sora;
let admin: SoraClient;
beforeAll(async () => {
  sora = await startSora();
  admin = await signIn(sora);
});
afterAll(() => sora.stop());

const VIEWER = '{ viewer { id name email role organization { name } } }';

async function addMember(role: 'ADMINISTRATOR' | 'MEMBER', email: string) {
  const { addMember: added } = await admin.ask(
    `mutation ($input: AddMemberInput!) {
      addMember(input: $input) {
        __typename
        ... on MemberAdded { initialPassword member { id role } }
        ... on Refusal { code message }
        ... on MemberInvalid { field }
      }
    }`,
    { input: { name: 'Ana Lima', email, role } },
  );
  return added;
}

test('lets the first administrator in, who belongs to Acme', async () => {
  const { viewer } = await admin.ask(VIEWER);
  expect(viewer).toMatchObject({
    email: ADMIN.email,
    role: 'ADMINISTRATOR',
    organization: { name: 'Acme' },
  });
});

test('refuses a wrong password and says nothing of which part was wrong', async () => {
  const wrong = await postSignIn(sora, { ...ADMIN, password: 'not the password' });
  const unknown = await postSignIn(sora, {
    email: 'nobody@acme.test',
    password: 'not the password',
  });
  expect(wrong.status).toBe(401);
  expect(unknown.status).toBe(401);
  expect(await wrong.text()).toBe(await unknown.text());
});

test('lets no one sign up on their own', async () => {
  const response = await fetch(`${sora.url}/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: sora.url },
    body: JSON.stringify({ email: 'new@acme.test', password: 'a long password', name: 'New' }),
  });
  expect(response.status).toBe(404);
});

test('knows no one without a session, and says so by code', async () => {
  const nobody = clientWith(sora, '');
  expect((await nobody.ask(VIEWER)).viewer).toBeNull();
  const answer = await nobody.query('{ employees { totalCount } }');
  expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

test('knows no one any more after sign-out', async () => {
  const client = await signIn(sora);
  const response = await fetch(`${sora.url}/auth/sign-out`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: sora.url, cookie: client.cookie },
    body: '{}',
  });
  expect(response.ok).toBe(true);
  expect((await client.ask(VIEWER)).viewer).toBeNull();
});

test('knows no one any more when the session has expired', async () => {
  const client = await signIn(sora);
  await sora.services.pool.query(
    `update auth_session set "expiresAt" = now() - interval '1 second'
     where id = (select id from auth_session order by "createdAt" desc limit 1)`,
  );
  expect((await client.ask(VIEWER)).viewer).toBeNull();
});

test('a session that is used every few days does not end', async () => {
  const client = await signIn(sora);
  const newest = `id = (select id from auth_session order by "createdAt" desc limit 1)`;
  await sora.services.pool.query(
    `update auth_session set "expiresAt" = now() + interval '5 days' where ${newest}`,
  );
  expect((await client.ask(VIEWER)).viewer).not.toBeNull();
  const { rows } = await sora.services.pool.query(
    `select "expiresAt" > now() + interval '6 days' as prolonged from auth_session where ${newest}`,
  );
  expect(rows).toEqual([{ prolonged: true }]);
});

test('a session cookie is out of reach of scripts and other sites', async () => {
  const response = await postSignIn(sora, ADMIN);
  expect(response.headers.getSetCookie().join()).toMatch(/HttpOnly/i);
  expect(response.headers.getSetCookie().join()).toMatch(/SameSite=Lax/i);
  expect(cookiesOf(response)).toMatch(/^sora\./);
});

test('a member sees employees, and may not see or change configuration', async () => {
  const added = await addMember('MEMBER', 'Ana.Lima@acme.test');
  const member = await signIn(sora, {
    email: 'ana.lima@acme.test',
    password: added.initialPassword,
  });
  expect((await member.ask('{ employees { totalCount } }')).employees.totalCount).toBe(0);
  for (const forbidden of [
    '{ integrations { id } }',
    '{ integration(provider: LEVER) { id } }',
    '{ members { totalCount } }',
    'mutation { retryImport(input: { importId: "x" }) { __typename } }',
    'mutation { startLeverConnect(input: { integrationId: "x" }) { __typename } }',
    'mutation { removeListener(input: { listenerId: "x" }) { __typename } }',
  ]) {
    const answer = await member.query(forbidden);
    expect(answer.errors?.[0]?.extensions.code, forbidden).toBe('FORBIDDEN');
  }
});

test('a new member needs a name, and an address that no one has', async () => {
  expect(await addMember('MEMBER', 'not an address')).toMatchObject({
    code: 'MEMBER_INVALID',
    field: 'email',
  });
  expect(await addMember('MEMBER', ADMIN.email)).toMatchObject({ field: 'email' });
});

test('the last administrator stays one', async () => {
  const { members } = await admin.ask('{ members { edges { node { id role } } } }');
  const last = members.edges.find((edge: any) => edge.node.role === 'ADMINISTRATOR').node.id;
  const { changeMemberRole, removeMember } = await admin.ask(
    `mutation ($id: ID!) {
      changeMemberRole(input: { memberId: $id, role: MEMBER }) { ... on Refusal { code } }
      removeMember(input: { memberId: $id }) { ... on Refusal { code } }
    }`,
    { id: last },
  );
  expect(changeMemberRole.code).toBe('LAST_ADMINISTRATOR');
  expect(removeMember.code).toBe('LAST_ADMINISTRATOR');
});

test('a removed member is signed out at once', async () => {
  const added = await addMember('ADMINISTRATOR', 'gone@acme.test');
  const gone = await signIn(sora, { email: 'gone@acme.test', password: added.initialPassword });
  await admin.ask('mutation ($id: ID!) { removeMember(input: { memberId: $id }) { __typename } }', {
    id: added.member.id,
  });
  expect((await gone.ask(VIEWER)).viewer).toBeNull();
});
