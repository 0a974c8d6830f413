import { deepStrictEqual } from 'node:assert/strict';
import { fileURLToPath } from 'node:url';

import { Client } from 'pg';

import { startSandbox } from '../lever-sandbox/src/sandbox.ts';
import type { Bench, BenchContext } from '../../api/bench/bench.ts';
import { compareSpeeds } from '../../api/bench/compare.ts';
import { eachOnce, load } from './http-load.ts';
import { hireBody, hireRequest, listenToHires } from './lever-webhook.ts';
import { startProgram } from '../../api/bench/program.ts';
import { signIn, startSora } from './sora.ts';

const CONNECTIONS = 64;
const REQUESTS = 5_000;
const ROUNDS = 5;

const bench: Bench = {
  name: 'webhook-intake',
  async run(context) {
    const databaseUrl = await context.databaseUrl('webhook_intake');
    const lever = await startSandbox({ port: 0 });
    const sora = await startSora(context, { role: 'api', databaseUrl, leverUrl: lever.url });
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      await client.query(
        'create table one_row (id uuid primary key, body jsonb not null, received_at timestamptz not null)',
      );
      const webhook = await listenToHires(sora, await signIn(sora), lever.url);
      const before = await countKept(client);
      let sent = 0;
      const measure = await compareSpeeds({
        name: 'webhook-intake',
        unit: 'req/s',
        rounds: ROUNDS,
        ours: () => {
          const requests = Array.from({ length: REQUESTS }, () => hireRequest(webhook));
          sent += requests.length;
          return load({ port: sora.port, connections: CONNECTIONS, next: eachOnce(requests) });
        },
        baseline: () => oneRowCommits(context, databaseUrl, hireBody(webhook)),
      });
      const after = await countKept(client);
      deepStrictEqual(
        after,
        { deliveries: before.deliveries + sent, jobs: before.jobs + sent },
        'Every request must have become one delivery and one job.',
      );
      return [measure];
    } finally {
      await client.end();
      await sora.stop();
      await lever.close();
    }
  },
};
export default bench;

async function countKept(client: Client): Promise<{ deliveries: number; jobs: number }> {
  const { rows } = await client.query<{ deliveries: number; jobs: number }>(
    `select (select count(*)::int from delivery) as deliveries,
       (select count(*)::int from graphile_worker._private_jobs) as jobs`,
  );
  return rows[0] ?? { deliveries: 0, jobs: 0 };
}

async function oneRowCommits(
  { node, root }: BenchContext,
  databaseUrl: string,
  body: string,
): Promise<number> {
  const program = startProgram(
    node,
    [fileURLToPath(new URL('one-row-commits.ts', import.meta.url))],
    {
      cwd: root,
      env: {
        DATABASE_URL: databaseUrl,
        CLIENTS: String(CONNECTIONS),
        COMMITS: String(REQUESTS),
        BODY: body,
      },
    },
  );
  try {
    const line = await program.line((line) => line.startsWith('{'), 120_000);
    return (JSON.parse(line) as { perSecond: number }).perSecond;
  } finally {
    await program.stop();
  }
}
