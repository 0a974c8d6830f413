import { deepStrictEqual } from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';

import { createSecretBox } from '../src/db/aes-secret-box.ts';
import { migrate } from '../src/db/migrate.ts';
import { createOrm } from '../src/db/orm.ts';
import { createPool } from '../src/db/pool.ts';
import { leverConfig } from '../src/lever/lever-config.ts';
import { startSandbox } from '../../e2e/lever-sandbox/src/sandbox.ts';
import type { Bench } from './bench.ts';
import { compareWithGoal } from './compare.ts';
import type { ReaderOrder } from './lever-reader.ts';
import { startProgram } from './program.ts';

/** Fewer, for trying it out: LEVER_READ_CANDIDATES=100. */
const CANDIDATES = Number(process.env['LEVER_READ_CANDIDATES'] ?? 1000);
const WORKERS = 2;
const LATENCY_MS = 200;
const PER_SECOND = 10;
const BURST = 20;
const START_MS = 5000;
const API_KEY = 'lever-sandbox-key';

/**
 * Two worker processes on one connection read candidates with their offers, as fast as Lever's bucket lets
 * them. The least number of calls is that of different ones: nothing is asked twice.
 */
const bench: Bench = {
  name: 'lever-read',
  async run(context) {
    const databaseUrl = await context.databaseUrl('lever_read');
    const key = randomBytes(32);
    const integrationId = await connect(databaseUrl, key);
    const lever = await startSandbox({
      port: 0,
      candidates: CANDIDATES,
      ratePerSecond: PER_SECOND,
      rateBurst: BURST,
    });
    const control = async (method: string, path: string, body?: object) => {
      const response = await fetch(`${lever.url}/__sim/${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
      return (await response.json()) as { data: never };
    };
    await control('POST', 'latency', { ms: LATENCY_MS });
    const { data: people }: { data: { id: string }[] } = await control(
      'GET',
      `opportunities?limit=${CANDIDATES}`,
    );
    const config = leverConfig({
      environment: 'LOCAL',
      localUrl: lever.url,
      clientId: 'sora-local',
      clientSecret: 'sora-local-secret',
      redirectUri: 'http://localhost:4000/oauth/lever/callback',
    });
    const startAtMs = Date.now() + START_MS;
    const workers = Array.from({ length: WORKERS }, (_, worker) => {
      const candidateIds = people.map(({ id }) => id).filter((_, at) => at % WORKERS === worker);
      const order: ReaderOrder = {
        databaseUrl,
        integrationId,
        key: key.toString('base64'),
        config,
        candidateIds,
        startAtMs,
      };
      const main = fileURLToPath(new URL('lever-reader.ts', import.meta.url));
      const env = { ...process.env, READER_ORDER: JSON.stringify(order) };
      return startProgram(context.node, [main], { cwd: context.root, env });
    });
    try {
      const ends = await Promise.all(
        workers.map(async (worker) => {
          const line = await worker.line((text) => text.startsWith('{'), 1_200_000);
          const { endedAtMs, problems } = JSON.parse(line) as {
            endedAtMs: number;
            problems: string[];
          };
          deepStrictEqual(problems, [], 'Every candidate must be read.');
          return endedAtMs;
        }),
      );
      const seconds = (Math.max(...ends) - startAtMs) / 1000;
      const { data: calls }: { data: { path: string; query: string; status: number }[] } =
        await control('GET', 'requests?path=/v1');
      const refused = calls.filter(({ status }) => status !== 200);
      deepStrictEqual(refused, [], 'Lever must refuse no call.');
      const fewest = new Set(calls.map(({ path, query }) => path + query)).size;
      if (fewest < 2 * people.length) throw new Error('The sandbox forgot some of the calls.');
      const bound = (fewest - BURST) / PER_SECOND;
      return [
        compareWithGoal({ name: 'lever-read', value: seconds, unit: 's' }, bound),
        compareWithGoal({ name: 'lever-read-calls', value: calls.length, unit: 'calls' }, fewest),
      ];
    } finally {
      await Promise.all(workers.map((worker) => worker.stop()));
      await lever.close();
    }
  },
};
export default bench;

/** An integration that is connected by the sandbox's API key. Gives its id. */
async function connect(databaseUrl: string, key: Buffer): Promise<string> {
  const pool = createPool(databaseUrl, 2, () => undefined);
  const orm = await createOrm(databaseUrl, 1);
  await migrate(orm, pool);
  await orm.close();
  const [organizationId, integrationId] = [randomUUID(), randomUUID()];
  const credentials = JSON.stringify({ method: 'API_KEY', apiKey: API_KEY });
  await pool.query(
    `insert into organization (id, name, slug, "createdAt") values ($1, 'Acme', 'acme', now())`,
    [organizationId],
  );
  await pool.query(
    `insert into integration (id, organization_id, provider, status, checks) values ($1, $2, 'LEVER', 'VERIFIED', '[]')`,
    [integrationId, organizationId],
  );
  await pool.query(
    `insert into integration_credentials (integration_id, organization_id, sealed, updated_at) values ($1, $2, $3, now())`,
    [integrationId, organizationId, createSecretBox([{ id: 'k1', key }]).seal(credentials)],
  );
  await pool.end();
  return integrationId;
}
