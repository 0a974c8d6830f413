import { connect } from 'node:net';
import { Writable } from 'node:stream';

import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createLogger } from '../src/services.ts';
import { clientWith, postSignIn, signIn } from './kit/client.ts';
import { listenToHires } from './kit/connect-lever.ts';
import { eventually } from './kit/eventually.ts';
import { hire } from './kit/hires.ts';
import { ADMIN, startSora, type Sora } from './kit/sora.ts';

/** Stands wherever a request can carry text that is no one's business. */
const PLANTED = 'Planted7f3aSecret';

let sora: Sora;
let written = '';
beforeAll(async () => {
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written += chunk.toString();
      done();
    },
  });
  // Trace holds everything that any level would write.
  sora = await startSora({ logger: createLogger({ logLevel: 'trace' }, stream) });
});
afterAll(() => sora.stop());

test('no log of any level holds a key, a code, an id, a password or a token', async () => {
  const client = await signIn(sora);
  const request = (path: string, init: RequestInit = {}) => fetch(`${sora.url}${path}`, init);
  const json = { 'content-type': 'application/json' };
  for (const path of [
    `/webhooks/lever/${PLANTED}`,
    `/webhooks/lever/${PLANTED}/${PLANTED}`,
    `/webhooks/lever/%00${PLANTED}`,
    `/webhooks/lever/%zz${PLANTED}`,
    `/webhooks/${PLANTED}?${PLANTED}`,
    `/employees/${PLANTED}`,
    `/oauth/lever/callback?code=${PLANTED}&state=${PLANTED}`,
    `/auth/get-session?${PLANTED}`,
    `/${PLANTED}`,
  ]) {
    for (const method of ['GET', 'POST', 'DELETE']) {
      await request(path, {
        method,
        ...(method === 'POST' && { body: `{"${PLANTED}":1` }),
        headers: {
          ...json,
          cookie: `${client.cookie}; x=${PLANTED}`,
          authorization: `Bearer ${PLANTED}`,
          referer: `${sora.url}/${PLANTED}`,
          'x-request-id': `${PLANTED} and more`,
          'x-sora-viewer': PLANTED,
        },
      });
    }
  }
  await postSignIn(sora, { email: `${PLANTED}@acme.test`, password: PLANTED });
  await postSignIn(sora, { ...ADMIN, password: `${PLANTED}\u0000` });
  await client.query(`{ node(id: "${PLANTED}") { id } ${PLANTED} }`, { [PLANTED]: PLANTED });
  await client.query('query ($id: ID!) { node(id: $id) { id } }', { id: PLANTED });
  await clientWith(sora, `sora.session_token=${PLANTED}`).query('{ viewer { id } }');
  expect(written).toContain('"route":"/webhooks/lever/:key"');
  expect(written).not.toContain(PLANTED.slice(0, 12));
  const token = decodeURIComponent(/session_token=([^;]+)/.exec(client.cookie)?.[1] ?? '');
  for (const secret of [ADMIN.password, token.slice(0, 20), sora.config.sessionSecret])
    expect(written).not.toContain(secret);
});

test('a client that leaves in the middle of a request is no outage', async () => {
  const { hostname, port } = new URL(sora.url);
  written = '';
  const socket = connect(Number(port), hostname, () => {
    const head = 'Host: x\r\nContent-Type: application/json\r\nContent-Length: 900\r\n';
    socket.write(`POST /webhooks/lever/unknown HTTP/1.1\r\n${head}\r\n{`);
    setTimeout(() => socket.destroy(), 100);
  });
  await eventually(
    () => Promise.resolve(written),
    (log) => log.includes('the client left'),
  );
  expect(written).not.toMatch(/"level":[4-6]0/);
});

test('a statement that fails leaves no one’s values in the log or the table of jobs', async () => {
  const client = await signIn(sora);
  await listenToHires(sora, client);
  const database = new Client({ connectionString: sora.config.databaseUrl });
  await database.connect();
  try {
    await database.query(
      `alter table employee add constraint no_maya check (first_name <> 'Maya')`,
    );
    written = '';
    await hire(sora);
    await eventually(
      () => Promise.resolve(written),
      (log) => /Failed task.*no_maya/.test(log),
    );
    const { rows } = await database.query(
      'select last_error from graphile_worker._private_jobs where last_error is not null',
    );
    expect(JSON.stringify(rows)).toContain('no_maya');
    for (const told of [written, JSON.stringify(rows)])
      expect(told).not.toMatch(/Okafor|maya\.|\+1|182500|Failing row/i);
  } finally {
    await database.end();
  }
});
