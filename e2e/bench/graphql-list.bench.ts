import { deepStrictEqual } from 'node:assert/strict';
import { fileURLToPath } from 'node:url';

import { Client } from 'pg';

import type { Bench } from '../../api/bench/bench.ts';
import { compareSpeeds } from '../../api/bench/compare.ts';
import { httpPost, load, repeatedFor } from './http-load.ts';
import { startProgram } from '../../api/bench/program.ts';
import { seedEmployees } from './seed-employees.ts';
import { ask, signIn, startSora } from './sora.ts';

const EMPLOYEES = 100_000;
const CONNECTIONS = 16;
const SECONDS = 4;
/** What the API's own pool has. */
const POOL_CONNECTIONS = 20;

const LIST = `{ employees(first: 50) {
  edges { node { id displayName jobTitle department startsOn manager { id displayName } } }
  pageInfo { hasNextPage }
} }`;

const bench: Bench = {
  name: 'graphql-list',
  async run(context) {
    const databaseUrl = await context.databaseUrl('graphql_list');
    const sora = await startSora(context, { role: 'api', databaseUrl });
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    const { rows } = await client.query<{ id: string }>('select id from organization');
    const organizationId = rows[0]?.id ?? '';
    await seedEmployees(client, organizationId, EMPLOYEES);
    await client.end();
    const bare = startProgram(
      context.node,
      [fileURLToPath(new URL('bare-list-server.ts', import.meta.url))],
      {
        cwd: context.root,
        env: {
          NODE_ENV: 'production',
          DATABASE_URL: databaseUrl,
          ORGANIZATION_ID: organizationId,
          POOL_CONNECTIONS: String(POOL_CONNECTIONS),
        },
      },
    );
    try {
      const { port: barePort } = JSON.parse(await bare.line((line) => line.startsWith('{'))) as {
        port: number;
      };
      const cookie = await signIn(sora);
      const answer = await ask(sora, cookie, LIST);
      const bareAnswer = await fetch(`http://127.0.0.1:${barePort}`, {
        method: 'POST',
        body: '{}',
      });
      deepStrictEqual(await bareAnswer.json(), { data: answer });

      const request = httpPost('/graphql', { cookie }, JSON.stringify({ query: LIST }));
      const check = sameLength();
      const round = (port: number) => () =>
        load({
          port,
          connections: CONNECTIONS,
          next: repeatedFor(SECONDS, request),
          check: check(port),
        });
      return [
        await compareSpeeds({
          name: 'graphql-list',
          unit: 'req/s',
          rounds: 5,
          ours: round(sora.port),
          baseline: round(barePort),
        }),
      ];
    } finally {
      await bare.stop();
      await sora.stop();
    }
  },
};
export default bench;

/** An answer that differs from the first of the same server is not the list that was compared. */
function sameLength(): (port: number) => (body: Buffer) => void {
  const lengths = new Map<number, number>();
  return (port) => (body) => {
    const expected = lengths.get(port) ?? body.length;
    lengths.set(port, expected);
    if (body.length !== expected) throw new Error(`Another answer than before: ${body.toString()}`);
  };
}
