import { ConfigProblem, readConfig, type Config } from './config.ts';
import { giveMemoryBack } from './give-memory-back.ts';
import { startWorker } from './jobs/worker.ts';
import { createServer } from './server.ts';
import { createServices, hintForStart } from './services.ts';

/** Ends the process with a message for the person who started it. */
function refuseToStart(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function config(): Config {
  try {
    const read = readConfig(process.env);
    // What this process starts has no business with it.
    delete process.env['DATABASE_OWNER_URL'];
    return read;
  } catch (error) {
    if (error instanceof ConfigProblem) refuseToStart(error.message);
    throw error;
  }
}

const services = await createServices(config()).catch((error: Error & { code?: string }) => {
  if (error instanceof ConfigProblem) refuseToStart(error.message);
  refuseToStart(`Sora cannot start: ${error.message || error.code}\n${hintForStart(error)}`);
});
const { logger } = services;
const server = await createServer(services);
const worker =
  services.config.role === 'api'
    ? null
    : await startWorker({
        patientPool: services.patientPool,
        lives: services.lives,
        database: services.database,
        readyOnlyWhile: services.readyOnlyWhile,
        logger,
        connectedIntegrations: services.connectedIntegrations,
        foldFieldCounts: services.foldFieldCounts,
        portsFor: (organizationId) => ({
          ...services,
          em: services.scopedEntityManager(organizationId),
        }),
      });

await server
  .listen({ port: services.config.port, host: services.config.host })
  .catch((error: Error & { code?: string }) => {
    refuseToStart(
      error.code === 'EADDRINUSE'
        ? `Port ${services.config.port} is taken. Stop what uses it, or set PORT to another one.`
        : `Sora cannot listen on port ${services.config.port}: ${error.message}`,
    );
  });
logger.info({ role: services.config.role, port: services.config.port }, 'started');
giveMemoryBack();

let stopping = false;
async function stop(signal: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  logger.info({ signal }, 'stopping');
  await server.close();
  await worker?.stop();
  await services.close();
  logger.info('stopped');
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stop(signal).catch((error: unknown) => {
      logger.fatal({ err: error }, 'stopping failed');
      process.exit(1);
    });
  });
}
