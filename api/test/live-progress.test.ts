import { afterAll, beforeAll, expect, test } from 'vitest';

import { signIn, type SoraClient } from './kit/client.ts';
import { listenToHires } from './kit/connect-lever.ts';
import { hire } from './kit/hires.ts';
import { startProcessParts, startSora, type Sora } from './kit/sora.ts';

/** The API answers and the subscriptions; the work is done by a worker with services of its own. */
let sora: Sora;
let worker: Awaited<ReturnType<typeof startProcessParts>>;
let admin: SoraClient;
beforeAll(async () => {
  sora = await startSora({ role: 'api' });
  worker = await startProcessParts({ ...sora.config, role: 'worker', port: 0 });
  admin = await signIn(sora);
  await listenToHires(sora, admin);
});
afterAll(async () => {
  await worker.stop();
  await sora.stop();
});

test('a hire is seen arriving, step by step, though another process does the work', async () => {
  const changes = admin.subscribe('subscription { importChanged { id status steps { key } } }');
  const coming = changes.next();
  await hire(sora);
  const seen = [(await coming).value.importChanged];
  while (seen.at(-1).status !== 'COMPLETED') seen.push((await changes.next()).value.importChanged);
  expect(new Set(seen.map((one) => one.id)).size).toBe(1);
  expect(seen.at(-1).steps).toHaveLength(7);
  await changes.return?.();
});

test('who comes later sees the state as it is, whole and at once', async () => {
  const latest = admin.subscribe('subscription { importChanged { id } }');
  const { id } = (await latest.next()).value.importChanged;
  await latest.return?.();
  const story = admin.subscribe(
    `subscription ($id: ID!) { importProgress(importId: $id) {
      status candidateName steps { key status } employee { displayName } } }`,
    { id },
  );
  expect((await story.next()).value.importProgress).toMatchObject({
    status: 'COMPLETED',
    candidateName: 'Maya Okafor-Lindqvist',
    employee: { displayName: 'Maya Okafor-Lindqvist' },
  });
  await story.return?.();
});

test('watchers see what happened while Postgres had cut the connection that hears', async () => {
  const changes = admin.subscribe('subscription { importChanged { id status candidateName } }');
  const first = (await changes.next()).value.importChanged;
  await sora.services.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'sora-steady' and datname = current_database()`,
  );
  await sora.services.pool.query(
    `update import set candidate_name = 'Changed unheard', updated_at = now() where id = $1`,
    [first.id],
  );
  const next = (await changes.next()).value.importChanged;
  expect(next).toMatchObject({ id: first.id, candidateName: 'Changed unheard' });
  await changes.return?.();
});

test('nobody watches without being signed in', async () => {
  const { clientWith } = await import('./kit/client.ts');
  const nobody = clientWith(sora, '');
  await expect(nobody.subscribe('subscription { importChanged { id } }').next()).rejects.toThrow(
    /UNAUTHENTICATED/,
  );
});

test('who is removed sees nothing more, though the socket is still open', async () => {
  const { addMember } = await admin.ask(
    `mutation { addMember(input: { name: "Ana Lima", email: "ana@acme.test", role: MEMBER }) {
      ... on MemberAdded { initialPassword member { id } } } }`,
  );
  const member = await signIn(sora, {
    email: 'ana@acme.test',
    password: addMember.initialPassword,
  });
  const changes = member.subscribe('subscription { importChanged { id } }');
  const { id } = (await changes.next()).value.importChanged;
  await admin.ask('mutation ($id: ID!) { removeMember(input: { memberId: $id }) { __typename } }', {
    id: addMember.member.id,
  });
  const next = changes.next();
  const { rows } = await sora.services.pool.query(
    'select organization_id as "organizationId" from import where id = $1',
    [id],
  );
  await sora.services.pool.query('select pg_notify($1, $2)', [
    'sora_progress',
    JSON.stringify({ topic: 'import', id, organizationId: rows[0].organizationId }),
  ]);
  expect(await next).toEqual({ done: true, value: undefined });
});
