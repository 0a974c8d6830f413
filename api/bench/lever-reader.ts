/**
 * A worker process that reads candidates as a backfill does: some at a time, each with its offers. Begins at a
 * given moment, and prints when it has ended and what it could not read.
 */
import { setTimeout as sleep } from 'node:timers/promises';

import { createSecretBox } from '../src/db/aes-secret-box.ts';
import { createAnswerMemory } from '../src/db/pg-answer-memory.ts';
import { createCallBudget } from '../src/db/pg-call-budget.ts';
import { createCredentialStore } from '../src/db/pg-credential-store.ts';
import { createPool } from '../src/db/pool.ts';
import type { LeverConfig } from '../src/lever/lever-config.ts';
import { createLeverProvider } from '../src/lever/lever-provider.ts';

export interface ReaderOrder {
  readonly databaseUrl: string;
  readonly integrationId: string;
  /** Base64. */
  readonly key: string;
  readonly config: LeverConfig;
  readonly candidateIds: readonly string[];
  readonly startAtMs: number;
}

/** As many as one worker process runs jobs. */
const AT_ONCE = 8;

const order = JSON.parse(process.env['READER_ORDER'] ?? 'null') as ReaderOrder;
const pool = createPool(order.databaseUrl, 10, () => undefined);
const box = createSecretBox([{ id: 'k1', key: Buffer.from(order.key, 'base64') }]);
const provider = createLeverProvider({
  config: order.config,
  credentials: createCredentialStore(pool, box),
  answers: createAnswerMemory(pool),
  budget: createCallBudget(pool),
  clock: { now: () => new Date() },
  logger: { warn: () => undefined },
});
const connection = provider.connection(order.integrationId, { priority: 'background' });

await sleep(Math.max(0, order.startAtMs - Date.now()));
const waiting = [...order.candidateIds];
const problems: string[] = [];
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let id = waiting.shift(); id; id = waiting.shift()) {
      const candidate = await connection.readCandidate(id);
      if ('refused' in candidate) problems.push(`${id}: ${candidate.code}`);
    }
  }),
);
console.log(JSON.stringify({ endedAtMs: Date.now(), problems }));
await pool.end();
