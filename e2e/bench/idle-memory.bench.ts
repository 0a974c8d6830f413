import { setTimeout as sleep } from 'node:timers/promises';

import type { Bench } from '../../api/bench/bench.ts';
import { compareWithGoal } from '../../api/bench/compare.ts';
import { startSora, type Sora } from './sora.ts';

const IDLE_MS = 10_000;
const GOAL_MB = 350;

const bench: Bench = {
  name: 'idle-memory',
  async run(context) {
    const databaseUrl = await context.databaseUrl('idle_memory');
    const running: Sora[] = [];
    try {
      for (const role of ['api', 'worker'] as const) {
        running.push(await startSora(context, { role, databaseUrl }));
      }
      await sleep(IDLE_MS);
      const bytes = await Promise.all(running.map(residentBytes));
      const value = bytes.reduce((sum, one) => sum + one, 0) / 1_000_000;
      return [compareWithGoal({ name: 'idle-memory', value, unit: 'MB' }, GOAL_MB)];
    } finally {
      for (const sora of running.toReversed()) await sora.stop();
    }
  },
};
export default bench;

/** As the process itself tells its monitoring. */
async function residentBytes({ url }: Sora): Promise<number> {
  const response = await fetch(`${url}/metrics`);
  const gauge = /^sora_resident_bytes (\d+)$/m.exec(await response.text())?.[1];
  if (gauge === undefined) throw new Error(`${url}/metrics does not tell the memory.`);
  return Number(gauge);
}
