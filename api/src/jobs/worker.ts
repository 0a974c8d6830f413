import { Logger as WorkerLogger, run, type Runner } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Logger } from 'pino';

import type { ImportPorts } from '../domain/import/import-candidate.ts';
import type { JobQueue } from '../domain/ports.ts';
import { catchUpTask } from './catch-up.task.ts';
import { processDeliveryTask } from './process-delivery.task.ts';
import { retryImportTask } from './retry-import.task.ts';
import { shareSlots } from './share-slots.ts';
import { tendIntegrationsTask, tendIntegrationTask } from './tend-integrations.task.ts';

/** Jobs are mostly waiting for the provider, so one process works on several. */
const CONCURRENCY = 8;

/** Hourly, so that what is due once a day is never much late; whichever worker is first does it for all. */
const TIMETABLE = '17 * * * * tend-integrations';

/** What each worker shows of itself while it lives; see db/pg-worker-lives.ts. */
export interface WorkerLives {
  /** Shows that the pool with this id lives, until the process ends. */
  show(workerPoolId: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts working on jobs until `stop`, which lets those under way finish. */
export async function startWorker(options: {
  pool: Pool;
  lives: WorkerLives;
  logger: Logger;
  portsFor: (organizationId: string) => ImportPorts & { jobs: JobQueue; publicUrl: string };
  connectedIntegrations: () => Promise<readonly object[]>;
}): Promise<Runner> {
  const { pool, lives, logger, portsFor } = options;
  const shown: Promise<void>[] = [];
  const events = new (await import('node:events')).EventEmitter();
  events.on('pool:create', ({ workerPool }: { workerPool: { id: string } }) => {
    shown.push(lives.show(workerPool.id));
  });
  const runner = await run({
    pgPool: pool,
    concurrency: CONCURRENCY,
    forbiddenFlags: shareSlots(events, CONCURRENCY),
    noHandleSignals: true,
    pollInterval: 1000,
    crontab: TIMETABLE,
    events,
    logger: toWorkerLogger(logger),
    taskList: {
      'process-delivery': processDeliveryTask(portsFor),
      'retry-import': retryImportTask(portsFor),
      'catch-up': catchUpTask(portsFor),
      'tend-integrations': tendIntegrationsTask(options.connectedIntegrations),
      'tend-integration': tendIntegrationTask(portsFor),
    },
  });
  await Promise.all(shown);
  return runner;
}

function toWorkerLogger(logger: Logger): WorkerLogger {
  return new WorkerLogger((scope) => (level, message, meta) => {
    const line = { scope, meta };
    if (level === 'error') logger.error(line, message);
    else if (level === 'warning') logger.warn(line, message);
    else logger.debug(line, message);
  });
}
