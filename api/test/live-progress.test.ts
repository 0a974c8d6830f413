import { Client } from 'pg';
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
  // As the administrator of PostgreSQL, who may end what the program itself may not.
  const owner = new Client({ connectionString: sora.config.databaseUrl });
  await owner.connect();
  await owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'sora-steady' and datname = current_database()`,
  );
  await owner.end();
  await sora.services.pool.query(
    `update import set candidate_name = 'Changed unheard', updated_at = now() where id = $1`,
    [first.id],
  );
  const next = (await changes.next()).value.importChanged;
  expect(next).toMatchObject({ id: first.id, candidateName: 'Changed unheard' });
  await changes.return?.();
});
