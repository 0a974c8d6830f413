import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { freshDatabase } from '../kit/fresh-database.ts';
import {
  connectInDatabase,
  providerOnDatabase,
  type ConnectedDatabase,
} from './connected-database.ts';
import { API_KEY, startLeverSandbox, type LeverSandbox } from './lever-sandbox.ts';

let sandbox: LeverSandbox;
let database: ConnectedDatabase;
/** As two processes: nothing but the database is shared. */
let two: ReturnType<typeof providerOnDatabase>[];

beforeAll(async () => {
  sandbox = await startLeverSandbox();
});
afterAll(() => sandbox[Symbol.asyncDispose]());
beforeEach(async () => {
  await sandbox.control('POST', 'reset', {});
  await sandbox.control('POST', 'rate', { perSecond: 10, burst: 20 });
  database = await connectInDatabase(await freshDatabase(), { method: 'API_KEY', apiKey: API_KEY });
  two = [0, 1].map(() => providerOnDatabase(database, sandbox.config));
  return async () => {
    await Promise.all(two.map((one) => one.close()));
  };
});

/** One call each: no one has this address. */
const search = async (which: number, priority: 'live' | 'background') => {
  await two[which]?.provider
    .connection(database.integrationId, { priority })
    .findCandidates('nobody@example.com');
};

it('uses nine and a half calls a second or more in two processes, and Lever refuses none', async () => {
  await sandbox.control('DELETE', 'requests');
  const calls = Array.from({ length: 100 }, (_, index) => search(index % 2, 'background'));
  await Promise.all(calls);
  const requests = await sandbox.requests('/v1');
  expect(requests.filter((request) => request.status !== 200)).toEqual([]);
  // What a rest has saved up comes first and would flatter.
  const steady = requests.slice(20);
  const lastedMs = (steady.at(-1)?.at ?? 0) - (steady[0]?.at ?? 0);
  expect((steady.length - 1) / (lastedMs / 1000)).toBeGreaterThanOrEqual(9.5);
});

it('lets a live call pass those in the background, of another process too', async () => {
  let done = 0;
  const background = Array.from({ length: 60 }, () => search(0, 'background').then(() => ++done));
  // What a rest has saved up is used up.
  await Promise.all(background.slice(0, 25));
  const before = done;
  await Promise.all([0, 1, 1].map((which) => search(which, 'live')));
  // Of the 35 that were waiting.
  expect(done - before).toBeLessThan(15);
  await Promise.all(background);
});

it('holds back in every process when Lever has had too many calls from elsewhere', async () => {
  await sandbox.control('POST', 'faults', { kind: '429', count: 1 });
  await sandbox.control('DELETE', 'requests');
  await search(0, 'live');
  await Promise.all(Array.from({ length: 5 }, () => search(1, 'live')));
  const times = (await sandbox.requests('/v1')).map((request) => request.at);
  // Five calls without a saved-up burst take at least four tenths of a second.
  expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(400);
});

it('asks the database far less often than Lever', async () => {
  const pool = two[0]?.pool;
  let asked = 0;
  const query = pool?.query.bind(pool);
  Object.assign(pool ?? {}, {
    query: (statement: any, ...rest: any[]) => {
      if (statement?.name === 'reserve-calls') asked += 1;
      return query?.(statement, ...rest);
    },
  });
  await Promise.all(Array.from({ length: 40 }, () => search(0, 'background')));
  expect(asked).toBeLessThanOrEqual(12);
});
