import { setTimeout as sleep } from 'node:timers/promises';

import { createClient } from 'graphql-ws';
import { Client } from 'pg';
import { WebSocket } from 'ws';

import { startSandbox } from '../lever-sandbox/src/sandbox.ts';
import type { Bench } from '../../api/bench/bench.ts';
import { compareWithGoal } from '../../api/bench/compare.ts';
import { listenToHires } from './lever-webhook.ts';
import { ask, signIn, startSora, type Sora } from './sora.ts';

const SOCKETS = 10;
const SUBSCRIPTIONS_EACH = 100;
const CHANGES = 200;
const BETWEEN_MS = 50;
const GOAL_MS = 300;

const WATCH = 'subscription { importChanged { id status candidateName } }';

const bench: Bench = {
  name: 'subscription-delay',
  async run(context) {
    const databaseUrl = await context.databaseUrl('subscription_delay');
    const lever = await startSandbox({ port: 0 });
    const sora = await startSora(context, { role: 'api', databaseUrl, leverUrl: lever.url });
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      const cookie = await signIn(sora);
      await listenToHires(sora, cookie, lever.url);
      const worker = await startSora(context, { role: 'worker', databaseUrl, leverUrl: lever.url });
      const id = await oneImport(sora, cookie, lever.url);
      await worker.stop();
      const changedAt: number[] = [];
      const heard = subscribe(sora, cookie, changedAt);
      await heard.all;
      for (let change = 0; change < CHANGES; change += 1) {
        changedAt.push(performance.now());
        await client.query(
          `with changed as (update import set candidate_name = $2 where id = $1 returning organization_id, id)
           select pg_notify('sora_progress', json_build_object(
             'topic', 'import', 'organizationId', organization_id, 'id', id)::text) from changed`,
          [id, `${change}`],
        );
        await sleep(BETWEEN_MS);
      }
      await sleep(2_000);
      await heard.stop();
      const delays = heard.delays.toSorted((a, b) => a - b);
      const expected = CHANGES * SOCKETS * SUBSCRIPTIONS_EACH;
      // Somebody slow gets the newest state only; nearly all must have got nearly everything.
      if (delays.length < expected * 0.9)
        throw new Error(`Only ${delays.length} of ${expected} changes were heard.`);
      const at = (share: number) => delays[Math.floor((delays.length - 1) * share)] ?? 0;
      return [
        compareWithGoal({ name: 'subscription-delay', value: at(0.5), unit: 'ms' }, GOAL_MS),
        compareWithGoal({ name: 'subscription-delay-p99', value: at(0.99), unit: 'ms' }, GOAL_MS),
      ];
    } finally {
      await client.end();
      await sora.stop();
      await lever.close();
    }
  },
};
export default bench;

/** Its id. It stays queued: the worker has other keys, and cannot open the connection to Lever. */
async function oneImport(sora: Sora, cookie: string, leverUrl: string): Promise<string> {
  const answer = await fetch(`${leverUrl}/__sim/opportunities?hirable=true`);
  const { data } = (await answer.json()) as { data: readonly { id: string }[] };
  await fetch(`${leverUrl}/__sim/opportunities/${data[0]?.id ?? ''}/hire`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await sleep(100)) {
    const { imports } = await ask<{
      imports: { edges: readonly { node: { id: string } }[] };
    }>(sora, cookie, '{ imports(first: 1) { edges { node { id } } } }');
    const [edge] = imports.edges;
    if (edge) return edge.node.id;
  }
  throw new Error('The hire did not arrive.');
}

function subscribe({ url }: Sora, cookie: string, changedAt: readonly number[]) {
  const delays: number[] = [];
  const begun: Promise<void>[] = [];
  const clients = Array.from({ length: SOCKETS }, () =>
    createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: class extends WebSocket {
        constructor(address: string, protocols: string[]) {
          super(address, protocols, { headers: { cookie } });
        }
      },
      retryAttempts: 0,
    }),
  );
  for (const client of clients) {
    for (let count = 0; count < SUBSCRIPTIONS_EACH; count += 1) {
      const first = Promise.withResolvers<void>();
      begun.push(first.promise);
      client.subscribe<{ importChanged: { candidateName: string } }>(
        { query: WATCH },
        {
          next({ data, errors }) {
            if (errors) first.reject(new Error(JSON.stringify(errors)));
            const at = changedAt[Number(data?.importChanged.candidateName)];
            if (at !== undefined) delays.push(performance.now() - at);
            first.resolve();
          },
          error: (error) => first.reject(new Error(JSON.stringify(error))),
          complete: () => undefined,
        },
      );
    }
  }
  return {
    delays,
    /** When every one has what is there at its beginning. */
    all: Promise.all(begun),
    async stop() {
      for (const client of clients) await client.dispose();
    },
  };
}
