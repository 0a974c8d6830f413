import { createSecretBox } from '../../src/db/aes-secret-box.ts';
import { createAnswerMemory } from '../../src/db/pg-answer-memory.ts';
import { createCredentialStore } from '../../src/db/pg-credential-store.ts';
import { createPool } from '../../src/db/pool.ts';
import { isRefusal, Outage } from '../../src/domain/base/failure.ts';
import type { LeverConfig } from '../../src/lever/lever-config.ts';
import { createLeverProvider } from '../../src/lever/lever-provider.ts';

/** What `spawnCaller` starts: many callers on one connection who never stop, and who count what they get. */
export interface CallerOrder {
  readonly databaseUrl: string;
  readonly integrationId: string;
  /** Base64. */
  readonly key: string;
  readonly config: LeverConfig;
  readonly callers: number;
}

const order: CallerOrder = JSON.parse(process.env['CALLER_ORDER'] ?? 'null');
const pool = createPool(order.databaseUrl, 10, () => undefined);
const box = createSecretBox([{ id: 'k1', key: Buffer.from(order.key, 'base64') }]);
const provider = createLeverProvider({
  config: order.config,
  credentials: createCredentialStore(pool, box),
  answers: createAnswerMemory(pool),
  budget: {
    reserve: async (_, { count }) => Array.from({ length: count }, () => 0),
    drain: async () => undefined,
  },
  clock: { now: () => new Date() },
  logger: { warn: () => undefined },
});
const connection = provider.connection(order.integrationId);
const counts: Record<string, number> = {};
const count = (outcome: string) => {
  counts[outcome] = (counts[outcome] ?? 0) + 1;
};

async function call(): Promise<string> {
  try {
    const found = await connection.findCandidates('nobody@example.com');
    return isRefusal(found) ? found.code : 'answered';
  } catch (error) {
    if (error instanceof Outage) return error.code;
    throw error;
  }
}

for (let caller = 0; caller < order.callers; caller++) {
  void (async () => {
    for (;;) {
      count(await call());
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
    }
  })();
}

process.stdin.on('end', () => process.exit());
// The test asks for the counts by a line, and each answer is a line.
process.stdin.on('data', () => process.stdout.write(`${JSON.stringify(counts)}\n`));
process.stdout.write('ready\n');
