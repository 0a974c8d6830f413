import { Writable } from 'node:stream';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { createLogger } from '../src/services.ts';
import { clientWith, postSignIn, signIn } from './kit/client.ts';
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
