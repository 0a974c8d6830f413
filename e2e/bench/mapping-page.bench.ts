import { setTimeout as sleep } from 'node:timers/promises';

import { Client } from 'pg';

import type { Bench, Measure } from '../../api/bench/bench.ts';
import { compareWithGoal, median } from '../../api/bench/compare.ts';
import { seedMapping } from './seed-mapping.ts';
import { ask, signIn, startSora, type Sora } from './sora.ts';

const PEOPLE = 8;
const ROUNDS = 9;
const GOAL_MS = 300;
const DELAY_GOAL_MS = 50;

/** What the admin app asks when the page is opened. */
const PAGE = `{
  employeeFields { key label group type required description choices }
  integration(provider: LEVER) {
    id
    sourceFields {
      key label group type custom sensitive vanished lastSeenAt fill { candidates filled }
      maybeRenamedTo { key label }
    }
    fieldMapping { version rules { employeeField sourceFields joinWith transforms { kind } } }
    fieldMappingDraft { revision }
  }
}`;
const SUGGESTIONS = `{ integration(provider: LEVER) { fieldMappingSuggestions {
  employeeField { key } sourceFields { key label } reason example
} } }`;

const bench: Bench = {
  name: 'mapping-page',
  async run(context) {
    const databaseUrl = await context.databaseUrl('mapping_page');
    const sora = await startSora(context, { role: 'api', databaseUrl });
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      await seedMapping(client);
      const cookie = await signIn(sora);
      const measures: Measure[] = [];
      for (const [name, query] of [
        ['mapping-page', PAGE],
        ['mapping-suggestions', SUGGESTIONS],
      ] as const) {
        const open = (people: number) => slowest(sora, cookie, query, people);
        for (let warm = 0; warm < 3; warm += 1) await open(PEOPLE);
        await longestDelayMs(sora);
        const alone: number[] = [];
        const together: number[] = [];
        const delays: number[] = [];
        for (let round = 0; round < ROUNDS; round += 1) {
          alone.push(await open(1));
          together.push(await open(PEOPLE));
          delays.push(await longestDelayMs(sora));
        }
        const value = median(together);
        const one = median(alone);
        measures.push(
          compareWithGoal({ name, value, unit: 'ms' }, GOAL_MS),
          { name: `${name}-beside-one`, value, unit: 'ms', baseline: one, ratio: one / value },
          compareWithGoal(
            { name: `${name}-delay`, value: Math.max(...delays), unit: 'ms' },
            DELAY_GOAL_MS,
          ),
        );
      }
      return measures;
    } finally {
      await client.end();
      await sora.stop();
    }
  },
};
export default bench;

/** How long the last of so many people waits who ask at the same moment, in milliseconds. */
async function slowest(sora: Sora, cookie: string, query: string, people: number): Promise<number> {
  const waits = await Promise.all(
    Array.from({ length: people }, async () => {
      const askedAt = performance.now();
      await ask(sora, cookie, query);
      return performance.now() - askedAt;
    }),
  );
  return Math.max(...waits);
}

/** Of the API's event loop, since this was last asked. */
async function longestDelayMs({ url }: Sora): Promise<number> {
  // The last look at the loop is over by then.
  await sleep(50);
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const seconds = /^sora_event_loop_delay_seconds (\S+)$/m.exec(metrics)?.[1];
  if (seconds === undefined) throw new Error(`${url}/metrics does not tell the delay.`);
  return Number(seconds) * 1000;
}
