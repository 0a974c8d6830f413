import { buildPackages } from './build.mjs';
import { Interrupted, watchInterruption } from './interruption.mjs';
import { installPackages } from './install.mjs';
import { takeLock } from './lock.mjs';
import { readableLine } from './log-lines.mjs';
import { checkMachine, portsOf } from './preflight.mjs';
import { createProgress } from './progress.mjs';
import { Refusal } from './refusal.mjs';
import { startAdminServer, startApi, startDatabase, startSandbox } from './services.mjs';
import { readSettings } from './settings.mjs';
import { welcome } from './welcome.mjs';

const adminDevPort = 5173;

/**
 * Installs, builds and runs the whole product until somebody stops it.
 * @param {{ watch?: boolean }} [options] watch: run from the sources and follow changes
 * @returns {Promise<number>} the exit code
 */
export async function launch({ watch = false } = {}) {
  /** @type {import('./service.mjs').Service[]} */
  const running = [];
  /** @type {(() => void)[]} */
  const releases = [];
  const signal = watchInterruption(() => {
    for (const { kill } of running.toReversed()) kill?.();
    process.exit(130);
  });
  const progress = createProgress();
  try {
    await run();
    return 0;
  } catch (error) {
    if (error instanceof Interrupted) return 0;
    if (!(error instanceof Refusal)) throw error;
    const details = error.details ? `${error.details}\n\n` : '';
    process.stderr.write(`\n${details}${progress.paint(31, error.message)}\n${error.cure}\n`);
    return 1;
  } finally {
    await stopAll();
  }

  async function run() {
    const settings = readSettings(process.env, watch ? { publicPort: adminDevPort } : {});
    const lock = await takeLock(settings.dataDir);
    releases.push(() => lock.release());
    const context = {
      signal,
      started: (/** @type {import('./service.mjs').Service} */ service) => {
        running.push(service);
        lock.record(service.name, service.pid);
      },
      show: (/** @type {string} */ name, /** @type {string} */ line) => {
        const text = readableLine(line, { everything: watch && welcomed });
        if (text && welcomed) process.stderr.write(`  ${progress.paint(31, name)} ${text}\n`);
      },
    };
    let welcomed = false;
    const adminPort = {
      name: 'the admin server',
      port: adminDevPort,
      cure: 'Stop that program and try again.',
    };

    await progress.step('Checking this machine', () =>
      checkMachine(settings, [...portsOf(settings), ...(watch ? [adminPort] : [])]),
    );
    signal.throwIfAborted();
    await progress.step('Installing packages', async (note) => {
      if (!(await installPackages(signal))) note('Packages are installed');
    });
    if (!watch) {
      await progress.step('Building', async (note) => {
        const built = await buildPackages(signal);
        note(built.length > 0 ? `Built ${built.join(' and ')}` : 'Build is up to date');
      });
    }
    const database = settings.databaseUrl
      ? { url: settings.databaseUrl, ownerUrl: settings.databaseOwnerUrl }
      : await progress.step('Starting PostgreSQL', () => startDatabase(settings, context));
    signal.throwIfAborted();
    await progress.step('Starting Sora', async () => {
      const sandbox =
        settings.leverEnvironment === 'local' ? startSandbox(settings, context) : undefined;
      await Promise.all([sandbox, startApi(settings, database, context, { watch })]);
      if (watch) await startAdminServer(settings, adminDevPort, context);
    });
    process.stdout.write(`${welcome(settings, progress.paint)}\n`);
    welcomed = true;
    await untilStoppedOrBroken();
  }

  async function untilStoppedOrBroken() {
    const stopped = new Promise((_, reject) => {
      if (signal.aborted) reject(signal.reason);
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    const died = running.map(async (service) => {
      await service.ended;
      return service;
    });
    const service = /** @type {import('./service.mjs').Service & { lastLines?: () => string }} */ (
      await Promise.race([stopped, ...died])
    );
    throw new Refusal(
      `${service.name} ended unexpectedly, so everything is being stopped.`,
      'Its last words are above and in the logs folder.',
      service.lastLines?.() ?? '',
    );
  }

  async function stopAll() {
    if (running.length > 0) {
      await progress.step('Stopping', async (note) => {
        // The database goes last: the others still write while they finish.
        for (const service of running.toReversed()) await service.stop();
        note('Everything is stopped');
      });
    }
    for (const release of releases) release();
  }
}
