import { Pool } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { createSecretBox } from '../../src/db/aes-secret-box.ts';
import { createCredentialStore } from '../../src/db/pg-credential-store.ts';
import type { Credentials } from '../../src/domain/ports/credential-store.ts';
import { eventually } from '../kit/eventually.ts';
import { freshDatabase } from '../kit/fresh-database.ts';
import { connectInDatabase, type ConnectedDatabase } from './connected-database.ts';
import { connectedByOauth } from './connected-provider.ts';
import { startLeverSandbox, type LeverSandbox } from './lever-sandbox.ts';
import { spawnCaller, type CallingProcess } from './spawn-caller.ts';
import { startTokenRelay, type Renewal } from './token-relay.ts';

/** 100 and 10 take a minute and a half. */
const DEEP = process.env['SORA_TEST_DEEP'] === '1';
const EXPIRIES = DEEP ? 100 : 20;
const KILLS = DEEP ? 10 : 3;
const CALLERS_EACH = 20;

let sandbox: LeverSandbox;
beforeAll(async () => {
  sandbox = await startLeverSandbox('--rate-per-second', '0');
});
afterAll(() => sandbox[Symbol.asyncDispose]());

const grants = async () => (await sandbox.control('GET', 'grants')).data;

/** Two processes on one grant in one database; a killed one is replaced. */
async function twoProcesses(leewayMs: number) {
  const { store } = await connectedByOauth(sandbox);
  const database = await connectInDatabase(await freshDatabase(), store.stored as Credentials);
  const pool = new Pool({ connectionString: database.databaseUrl, max: 2 });
  const stored = async () =>
    (await pool.query<{ sealed: string }>('select sealed from integration_credentials')).rows[0]
      ?.sealed;
  const running = new Map<string, CallingProcess>();
  let before = await stored();
  const killed: Renewal[] = [];

  const relay = await startTokenRelay({
    tokenUrl: sandbox.config.tokenUrl,
    leewayMs,
    async kill(name, at) {
      if (at === 'stored') await eventually(stored, (now) => now !== before);
      const victim = running.get(name);
      running.delete(name);
      await victim?.kill();
      await start(name);
      killed.push(at);
    },
  });
  const start = async (name: string) => {
    const config = { ...sandbox.config, tokenUrl: relay.tokenUrlFor(name) };
    const { databaseUrl, integrationId, key } = database;
    const order = { databaseUrl, integrationId, key: key.key.toString('base64'), config };
    running.set(name, await spawnCaller({ ...order, callers: CALLERS_EACH }));
  };
  await Promise.all([start('one'), start('two')]);

  return {
    relay,
    killed,
    /** Lets every access token end, and waits until new ones are stored. */
    async expire(renewal: Renewal) {
      before = await stored();
      relay.order(renewal);
      const killsBefore = killed.length;
      await sandbox.control('POST', 'access-tokens/expire');
      await eventually(stored, (now) => now !== before, 20_000);
      await eventually(
        async () => killed.length,
        (kills) => renewal === 'pass' || kills > killsBefore,
      );
      // No token lives for less time than a call takes.
      const answered = async () =>
        Math.min(
          ...(await Promise.all(
            [...running.values()].map(async (one) => (await one.counts())['answered'] ?? 0),
          )),
        );
      const answeredBefore = await answered();
      await eventually(answered, (now) => now > answeredBefore + CALLERS_EACH);
    },
    async outcomes() {
      const counts = await Promise.all([...running.values()].map((one) => one.counts()));
      const codes = new Set(counts.flatMap((each) => Object.keys(each)));
      return [...codes].toSorted();
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...running.values()].map((one) => one.kill()));
      relay.close();
      await pool.end();
    },
  };
}

it(
  `survives ${EXPIRIES} expiries under ${2 * CALLERS_EACH} callers and ${KILLS} kills of the process that renews`,
  async () => {
    await using two = await twoProcesses(30_000);
    const moments = ['unasked', 'stored', 'unanswered'] as const;
    const every = Math.floor(EXPIRIES / KILLS);
    for (let expiry = 0; expiry < EXPIRIES; expiry++) {
      const kill = expiry % every === every - 1 && two.killed.length < KILLS;
      await two.expire(kill ? (moments[two.killed.length % 3] ?? 'unasked') : 'pass');
    }
    expect(two.killed).toHaveLength(KILLS);
    expect(two.relay.seen).toEqual({ refreshes: EXPIRIES, refusals: 0 });
    expect(await two.outcomes()).toEqual(['answered']);
    expect(new Set((await grants()).map((grant: any) => grant.revokedAt))).toEqual(new Set([null]));
  },
  60_000 + EXPIRIES * 3000,
);

it('cannot save a grant whose new tokens died with a process, where Lever grants no leeway, and says so', async () => {
  await using two = await twoProcesses(0);
  two.relay.order('unanswered');
  await sandbox.control('POST', 'access-tokens/expire');
  await eventually(
    async () => two.killed.length,
    (kills) => kills === 1,
  );
  await eventually(two.outcomes, (codes) => codes.includes('GRANT_REVOKED'));
  expect(two.relay.seen).toMatchObject({ refreshes: 1, refusals: expect.any(Number) });
}, 60_000);

const GRANT = {
  method: 'OAUTH',
  accessToken: 'a1',
  refreshToken: 'r1',
  expiresAt: new Date(1_790_000_000_000),
  scopes: ['offline_access'],
} as const;
const NEW = { ...GRANT, accessToken: 'a2', refreshToken: 'r2' };

async function storeOn(database: ConnectedDatabase) {
  const pool = new Pool({ connectionString: database.databaseUrl, max: 5 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return { pool, store: createCredentialStore(pool, createSecretBox([database.key])) };
}

it('stores new tokens although the connection to the database broke while Lever made them', async () => {
  const database = await connectInDatabase(await freshDatabase(), GRANT);
  const { pool, store } = await storeOn(database);
  const renewed = await store.renew(database.integrationId, async () => {
    await pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and state = 'idle in transaction'`,
    );
    return NEW;
  });
  expect(renewed).toEqual(NEW);
  expect(await store.read(database.integrationId)).toEqual(NEW);
  await pool.end();
});

it('never waits for the integration while it holds new tokens', async () => {
  const database = await connectInDatabase(await freshDatabase(), GRANT);
  const { pool, store } = await storeOn(database);
  const other = await pool.connect();
  await other.query('begin');
  await other.query(`update integration set problem = 'being changed'`);
  const renewal = store.renew(database.integrationId, async () => NEW);
  // A process that reconnects locks the integration first and its credentials then: the other way round, both would wait.
  await eventually(
    () => store.read(database.integrationId),
    (stored) => stored?.method === 'OAUTH' && stored.accessToken === 'a2',
  );
  await other.query('commit');
  other.release();
  expect(await renewal).toEqual(NEW);
  await pool.end();
});
