import { EventEmitter } from 'node:events';

import { Logger as WorkerLogger, run, type Task, type WorkerEvents } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Logger } from 'pino';

import type { ImportPorts } from '../domain/import/import-candidate.ts';
import type { ComparingWebhooks } from '../domain/integration/compare-webhooks.ts';
import type { ListReads } from '../domain/overview/list-reads.ts';
import { catchUpTask } from './catch-up.task.ts';
import { compareHiresTask } from './compare-hires.task.ts';
import { foldFieldCountsTask } from './fold-field-counts.task.ts';
import { processDeliveryTask } from './process-delivery.task.ts';
import { retryImportTask } from './retry-import.task.ts';
import { activeJobs, shareSlots, workersOf } from './share-slots.ts';
import { tendIntegrationsTask, tendIntegrationTask } from './tend-integrations.task.ts';
import { waitingForDatabase, type WorkersDatabase } from './waiting-for-database.ts';

/** Jobs are mostly waiting for the provider, so one process works on several. */
const CONCURRENCY = 8;

/**
 * Connections hourly, so that what is due once a day is never much late; whichever worker is first does it for all. The
 * hour that passed while no worker ran is made up for when one starts.
 */
const TIMETABLE = `
17 * * * * tend-integrations ?fill=1h
*/5 * * * * fold-field-counts`;

/** What each worker shows of itself while it lives; see db/pg-worker-lives.ts. */
export interface WorkerLives {
  /** Shows that the pool with this id lives, until the process ends. `jobsInHand`: the ids of its jobs. */
  show(workerPoolId: string, jobsInHand: () => readonly string[]): Promise<void>;
}

/** Works on jobs. */
export interface RunningWorker {
  /** Lets what is under way finish. */
  stop(): Promise<void>;
}

/** Starts working on jobs until `stop`. */
export async function startWorker(options: {
  /** On which the end of a job is told until it was heard, or until `signal` aborts. */
  patientPool: (signal: AbortSignal) => Pool;
  lives: WorkerLives;
  logger: Logger;
  database: WorkersDatabase;
  readyOnlyWhile: (check: () => void) => void;
  portsFor: (organizationId: string) => ImportPorts & ComparingWebhooks & { lists: ListReads };
  connectedIntegrations: () => Promise<readonly object[]>;
  foldFieldCounts: () => Promise<void>;
}): Promise<RunningWorker> {
  const { lives, logger, portsFor } = options;
  const events: WorkerEvents = new EventEmitter();
  const workers = workersOf(events);
  const inHand = () => activeJobs(workers).map(({ id }) => id);
  const shown: Promise<void>[] = [];
  events.on('pool:create', ({ workerPool }) => void shown.push(lives.show(workerPool.id, inHand)));
  const stopping = new AbortController();
  const patiently = (task: Task) => waitingForDatabase(task, options.database);
  const runner = await run({
    pgPool: options.patientPool(stopping.signal),
    concurrency: CONCURRENCY,
    forbiddenFlags: shareSlots(events, workers, CONCURRENCY),
    noHandleSignals: true,
    pollInterval: 1000,
    crontab: TIMETABLE,
    events,
    logger: toWorkerLogger(logger),
    taskList: {
      'process-delivery': patiently(processDeliveryTask(portsFor)),
      'retry-import': patiently(retryImportTask(portsFor)),
      'catch-up': patiently(catchUpTask(portsFor)),
      'compare-hires': patiently(compareHiresTask(portsFor)),
      'tend-integrations': patiently(tendIntegrationsTask(options.connectedIntegrations)),
      'fold-field-counts': patiently(foldFieldCountsTask(options.foldFieldCounts)),
      'tend-integration': patiently(tendIntegrationTask(portsFor)),
    },
  });
  await Promise.all(shown);
  let ended: unknown;
  const onEnd = (error?: unknown) => {
    ended = error ?? new Error('The worker has ended.');
    if (!stopping.signal.aborted)
      logger.fatal({ err: ended }, 'this process works on no more jobs');
  };
  runner.promise.then(() => onEnd(), onEnd);
  options.readyOnlyWhile(() => {
    if (ended) throw new Error('No jobs are running: start this process again.');
  });
  return {
    async stop() {
      stopping.abort();
      if (!ended) await runner.stop();
    },
  };
}

function toWorkerLogger(logger: Logger): WorkerLogger {
  return new WorkerLogger((scope) => (level, message, meta) => {
    const line = { scope, meta };
    if (level === 'error') logger.error(line, message);
    else if (level === 'warning') logger.warn(line, message);
    else logger.debug(line, message);
  });
}
