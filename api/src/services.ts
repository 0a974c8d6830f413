import type { EntityManager } from '@mikro-orm/core';
import type { Pool } from 'pg';
import pino, { type DestinationStream, type Logger, type LoggerOptions } from 'pino';

import { createAuth } from './auth/auth.ts';
import { createMembers, type InTransaction } from './auth/better-auth-members.ts';
import { createReadViewer } from './auth/better-auth-sessions.ts';
import { createFirstAdministrator } from './auth/create-first-administrator.ts';
import { createGuessLimit } from './auth/guess-limit.ts';
import { createPasswordHashing } from './auth/password-hashing.ts';
import { createSignIn } from './auth/sign-in.ts';
import { ConfigProblem, type Config } from './config.ts';
import { createSecretBox } from './db/aes-secret-box.ts';
import { connectedIntegrations } from './db/connected-integrations.ts';
import { asDatabaseOutage, isDatabaseOutage } from './db/database-outage.ts';
import { foldFieldCounts } from './db/fold-field-counts.ts';
import { furnishOrganizations } from './db/furnish-organizations.ts';
import { inTransaction } from './db/in-transaction.ts';
import { createOrm, scopedTo } from './db/orm.ts';
import { patientPool } from './db/patient-pool.ts';
import { createAnswerMemory } from './db/pg-answer-memory.ts';
import { createCatalogueReads } from './db/pg-catalogue-reads.ts';
import { createCallBudget } from './db/pg-call-budget.ts';
import { createCredentialStore } from './db/pg-credential-store.ts';
import { createDeliveryIntake } from './db/pg-delivery-intake.ts';
import { pgJobQueue } from './db/pg-job-queue.ts';
import { createListReads } from './db/pg-list-reads.ts';
import { pgProgressFeed, ProgressListener } from './db/pg-progress-feed.ts';
import { pgTransactionLocks } from './db/pg-transaction-locks.ts';
import { createRefusalCounter } from './db/pg-refusal-counter.ts';
import { createWebhookDirectory } from './db/pg-webhook-directory.ts';
import { PgWorkerLives } from './db/pg-worker-lives.ts';
import { OpenConnections } from './db/open-connections.ts';
import { createPool, type Connecting } from './db/pool.ts';
import { prepareDatabase } from './db/prepare-database.ts';
import { startHint } from './db/start-hint.ts';
import { SteadyConnection } from './db/steady-connection.ts';
import { RecentCandidates } from './domain/preview/recent-candidates.ts';
import { createFairShare } from './domain/delivery/fair-share.ts';
import type { Clock } from './domain/ports/clock.ts';
import { createExpressionEngine } from './expressions/expression-engine.ts';
import { leverConfig } from './lever/lever-config.ts';
import { createProviders } from './db/pg-providers.ts';
import type { Provider } from './domain/provider/provider.ts';
import { REGISTRY, type ProviderKey } from './domain/provider/registry.ts';
import { createLeverProvider } from './lever/lever-provider.ts';
import { watchLoopDelay } from './loop-delay.ts';

/**
 * Connections to Postgres of one process, for entities and for everything else. With the steady one, four
 * processes of any role fit into the 97 that a Postgres as installed has for ordinary roles.
 */
const CONNECTIONS = {
  all: { entities: 9, others: 13 },
  api: { entities: 8, others: 12 },
  worker: { entities: 8, others: 9 },
} as const;

/** A balancer asks often and waits briefly. */
const READY_WITHIN_MS = 800;
const CLOSE_WITHIN_MS = 2000;

/** Whether a job's import, by its own id or its delivery's, has come to another end since. */
const DONE_SINCE = /* sql */ `exists (
  select from import i where i.status <> 'FAILED' and i.id = coalesce(
    (job.payload ->> 'importId')::uuid,
    (select d.import_id from delivery d where d.id = (job.payload ->> 'deliveryId')::uuid)))`;

/** Everything that a process is made of, built once. `close` takes it down in the opposite order. */
export type Services = Awaited<ReturnType<typeof createServices>>;

export async function createServices(
  config: Config,
  logger: Logger = createLogger(config),
  /** Beside those of the registry. */
  more: readonly Provider[] = [],
) {
  const clock: Clock = { now: () => new Date() };
  const loopDelay = watchLoopDelay();
  const onDatabaseProblem = onceInAWhile((error) =>
    logger.warn({ err: error }, 'a connection to the database was lost'),
  );
  const open = new OpenConnections();
  const { databaseUrl } = config;
  const passwords = createPasswordHashing();
  const { pool, orm, role } = await prepareDatabase(config, async (role) => {
    const connecting: Connecting = { role, open };
    const size = CONNECTIONS[config.role];
    const pool = createPool(databaseUrl, size.others, onDatabaseProblem, connecting);
    const orm = await createOrm(databaseUrl, size.entities, connecting);
    const refused =
      config.admin &&
      (await createFirstAdministrator(inTransactionOf(pool), passwords, config.admin));
    if (refused) throw new ConfigProblem(`SORA_ADMIN_PASSWORD can’t be used. ${refused.weakness}`);
    await furnishOrganizations(orm, pool, clock, [
      ...(Object.keys(REGISTRY) as ProviderKey[]),
      ...more.map(({ about }) => about.key),
    ]);
    return { pool, orm, role };
  });
  const secrets = createSecretBox(config.secretKeys);
  const credentials = createCredentialStore(pool, secrets);
  const transact = inTransactionOf(pool);

  const auth = await createAuth({
    pool,
    publicUrl: config.publicUrl,
    sessionSecret: config.sessionSecret,
    passwords,
  });
  const readViewer = createReadViewer(auth, pool);
  const lever = createLeverProvider({
    config: leverConfig({
      ...config.lever,
      redirectUri: `${config.publicUrl}/oauth/lever/callback`,
    }),
    credentials,
    answers: createAnswerMemory(pool),
    budget: createCallBudget(pool),
    clock,
    logger,
    proxy: config.proxy,
  });
  const providers = createProviders(pool, [lever, ...more]);
  const steady = new SteadyConnection({
    databaseUrl,
    role,
    others: open,
    onProblem: onDatabaseProblem,
  });
  await steady.start();
  const listener = new ProgressListener();
  await listener.start(steady);
  const refusals = createRefusalCounter(pool, onDatabaseProblem);
  const expressions = createExpressionEngine({ clock });
  const lives = new PgWorkerLives(steady, pool, onDatabaseProblem);
  const readyOnly: (() => void)[] = [];

  return {
    config,
    logger,
    clock,
    pool,
    orm,
    secrets,
    credentials,
    providers,
    expressions,
    recentCandidates: new RecentCandidates(clock),
    lives,
    readViewer,
    signIn: createSignIn({
      auth,
      pool,
      guesses: createGuessLimit(pool),
      passwords,
      readViewer,
      inTransaction: transact,
    }),
    members: createMembers(pool, transact, passwords),
    lists: createListReads(pool),
    catalogue: createCatalogueReads(pool),
    jobs: pgJobQueue,
    progress: pgProgressFeed,
    locks: pgTransactionLocks,
    webhooks: createWebhookDirectory(pool, secrets),
    intake: createDeliveryIntake(pool),
    refusals,
    fairShare: createFairShare(),
    publicUrl: config.publicUrl,
    scopedEntityManager: (organizationId: string): EntityManager => scopedTo(orm, organizationId),
    connectedIntegrations: () => connectedIntegrations(pool),
    foldFieldCounts: () => foldFieldCounts(pool),
    watch: (organizationId: string, signal: AbortSignal) => listener.watch(organizationId, signal),
    watchViewers: (heard: (userId: string | null) => void) => listener.watchViewers(heard),
    database: {
      isDatabaseOutage,
      asOutage: asDatabaseOutage,
      databaseAnswers: () => steady.beat(READY_WITHIN_MS),
    },
    patientPool: (signal: AbortSignal) => patientPool(pool, signal),
    /** Throws when this process cannot do its work. */
    async ready() {
      for (const check of readyOnly) check();
      await steady.beat(READY_WITHIN_MS);
    },
    /** From now on the process is ready only while `check` does not throw. */
    readyOnlyWhile(check: () => void) {
      readyOnly.push(check);
    },
    async gauges() {
      const { rows } = await pool.query<{ jobs: number; failed: number; waiting: number }>(
        `select count(*)::int as jobs,
           (count(*) filter (where attempts >= max_attempts and not ${DONE_SINCE}))::int as failed,
           (select count(*)::int from import where status = 'WAITING') as waiting
         from graphile_worker._private_jobs job`,
      );
      const [jobs] = rows;
      return [
        {
          name: 'sora_jobs',
          help: 'Jobs that are waiting, running or permanently failed.',
          value: jobs?.jobs ?? 0,
        },
        {
          name: 'sora_jobs_failed',
          help: 'Jobs that permanently failed, so their work is not done.',
          value: jobs?.failed ?? 0,
        },
        {
          name: 'sora_imports_waiting',
          help: 'Imports waiting for the provider to respond.',
          value: jobs?.waiting ?? 0,
        },
        {
          name: 'sora_resident_bytes',
          help: 'Memory of this process.',
          value: process.memoryUsage.rss(),
        },
        {
          name: 'sora_event_loop_delay_seconds',
          help: 'Longest event loop delay since the last scrape.',
          value: loopDelay.longestMs() / 1000,
        },
      ];
    },
    async close() {
      loopDelay.stop();
      await refusals.close();
      await expressions.close();
      lives.close();
      steady.close();
      // Connections that nothing comes back on would never end politely.
      const impatience = setTimeout(() => open.giveUp(), CLOSE_WITHIN_MS);
      await orm.close(true);
      await pool.end();
      clearTimeout(impatience);
    },
  };
}

function inTransactionOf(pool: Pool): InTransaction {
  return (work) => inTransaction(pool, work);
}

/** An outage is noticed by every connection, many times a second; once in ten seconds is told. */
function onceInAWhile(tell: (error: unknown) => void): (error: unknown) => void {
  let toldAt = -Infinity;
  return (error) => {
    if (performance.now() - toldAt < 10_000) return;
    toldAt = performance.now();
    tell(error);
  };
}

/** Writes to `stream`, which is the standard output unless told otherwise. */
export function createLogger(
  config: Pick<Config, 'logLevel'>,
  stream: DestinationStream = pino.destination(1),
): Logger {
  const options: LoggerOptions = {
    level: config.logLevel,
    base: null,
    // Paths that could carry a secret are never written.
    redact: [
      'req.headers.cookie',
      'req.headers.authorization',
      '*.accessToken',
      '*.refreshToken',
      '*.apiKey',
    ],
  };
  return pino(options, stream);
}

/** What a person can do when `createServices` failed. */
export function hintForStart(error: unknown): string {
  return startHint(error);
}
