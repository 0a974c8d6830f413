import { randomBytes } from 'node:crypto';
import { createServer as createNetServer, type AddressInfo } from 'node:net';

import type { Logger } from 'pino';

import type { Config, SoraRole } from '../../src/config.ts';
import type { Provider } from '../../src/domain/provider/provider.ts';
import { startWorker, type RunningWorker } from '../../src/jobs/worker.ts';
import { createServer } from '../../src/server.ts';
import { createLogger, createServices, type Services } from '../../src/services.ts';
import { freshDatabase } from './fresh-database.ts';
import { startLeverSandbox, type LeverSandbox } from './lever-sandbox.ts';

export const ADMIN = { email: 'admin@acme.test', password: 'correct horse battery' };

export interface Sora {
  readonly url: string;
  readonly config: Config;
  readonly services: Services;
  readonly lever: LeverSandbox;
  /** Stops this process's part, and leaves the database and Lever. */
  stopProcess(): Promise<void>;
  stop(): Promise<void>;
}

/** The product as it runs: real Postgres, real HTTP, and the stand-in for Lever in its own process. */
export async function startSora(
  options: {
    role?: SoraRole;
    leverArgs?: readonly string[];
    trustedProxies?: readonly string[];
    logger?: Logger;
    /** Another database than a fresh one on the server of the run. */
    databaseUrl?: string;
    databaseOwnerUrl?: string;
    /** Beside Lever. */
    moreProviders?: readonly Provider[];
  } = {},
): Promise<Sora> {
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const [databaseUrl, lever] = await Promise.all([
    options.databaseUrl ?? freshDatabase(),
    startLeverSandbox({
      redirectUri: `${publicUrl}/oauth/lever/callback`,
      args: ['--retry-base-ms', '400', '--candidates', '60', ...(options.leverArgs ?? [])],
    }),
  ]);
  const config: Config = {
    port,
    host: '127.0.0.1',
    trustedProxies: options.trustedProxies ?? [],
    databaseUrl,
    databaseOwnerUrl: options.databaseOwnerUrl ?? null,
    publicUrl,
    role: options.role ?? 'all',
    secretKeys: [{ id: 'k1', key: randomBytes(32) }],
    sessionSecret: randomBytes(32).toString('hex'),
    admin: ADMIN,
    lever: {
      environment: 'LOCAL',
      clientId: 'sora-local',
      clientSecret: 'sora-local-secret',
      localUrl: lever.url,
    },
    proxy: {},
    logLevel: process.env['TEST_LOG_LEVEL'] ?? 'silent',
    adminDist: null,
    introspection: true,
  };
  const running = await startProcessParts(config, options.logger, options.moreProviders);
  let stopped: Promise<void> | undefined;
  const stopProcess = () => (stopped ??= running.stop());
  return {
    stopProcess,
    url: publicUrl,
    config,
    services: running.services,
    lever,
    async stop() {
      await stopProcess();
      await lever.stop();
    },
  };
}

/** One process's worth of Sora on a database, inside this one: what main.ts does. */
export async function startProcessParts(
  config: Config,
  logger: Logger = createLogger(config),
  moreProviders: readonly Provider[] = [],
): Promise<{ services: Services; stop(): Promise<void> }> {
  const services = await createServices(config, logger, moreProviders);
  const server = await createServer(services);
  let worker: RunningWorker | null = null;
  if (config.role !== 'api') {
    worker = await startWorker({
      patientPool: services.patientPool,
      lives: services.lives,
      database: services.database,
      readyOnlyWhile: services.readyOnlyWhile,
      logger: services.logger,
      connectedIntegrations: services.connectedIntegrations,
      foldFieldCounts: services.foldFieldCounts,
      portsFor: (organizationId) => ({
        ...services,
        em: services.scopedEntityManager(organizationId),
      }),
    });
  }
  await server.listen({ port: config.port, host: config.host });
  return {
    services,
    async stop() {
      await server.close();
      await worker?.stop();
      await services.close();
    },
  };
}

export async function freePort(): Promise<number> {
  const probe = createNetServer();
  await new Promise<void>((resolve) => {
    probe.listen(0, '127.0.0.1', resolve);
  });
  const { port } = probe.address() as AddressInfo;
  await new Promise<void>((resolve) => {
    probe.close(() => resolve());
  });
  return port;
}
