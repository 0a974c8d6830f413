import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { findFreePort, isPortFree } from './lib/ports.mjs';
import { findPostgresBinaries } from './lib/postgres-binaries.mjs';
import { ensureCluster } from './lib/postgres-cluster.mjs';
import { pickPostgresUser } from './lib/postgres-user.mjs';
import { readPostmaster, stopLeftover, stopPostmaster } from './lib/postmaster.mjs';
import { isAlive } from './lib/processes.mjs';
import { Refusal } from './lib/refusal.mjs';

const loopback = ['127.0.0.1'];

/** A statement that fails holds people's values, and so do errors and the details of a violated key: no errors, only what the server says of itself. */
const logsWithoutValues = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: 0,
  log_parameter_max_length_on_error: 0,
  log_statement: 'none',
  log_min_duration_statement: -1,
};

/**
 * Starts a real PostgreSQL on the loopback; the declarations beside this file say what it takes and gives.
 * @param {{ dataDir: string, port?: number, settings?: Record<string, string | number> }} options
 */
export async function startPostgres({ dataDir, port, settings = {} }) {
  const folder = resolve(dataDir);
  const clusterDir = join(folder, 'postgres');
  mkdirSync(join(folder, 'logs'), { recursive: true });
  const binaries = findPostgresBinaries();
  const user = pickPostgresUser(binaries.postgres);
  const { password, appPassword } = ensureCluster({
    clusterDir,
    binaries,
    user,
    durable: settings.fsync !== 'off',
  });
  await stopLeftover(clusterDir);

  const chosenPort = await choosePort(folder, port);
  const child = await launch({ folder, clusterDir, binaries, user, port: chosenPort, settings });
  // A parent that ends in a hurry still asks the server to; the server finishes on its own.
  const endWithParent = () => child.kill('SIGINT');
  process.once('exit', endWithParent);
  child.unref();
  return {
    url: `postgres://sora:${password}@127.0.0.1:${chosenPort}/sora`,
    appUrl: `postgres://sora_app:${appPassword}@127.0.0.1:${chosenPort}/sora`,
    port: chosenPort,
    pid: child.pid ?? 0,
    ended: new Promise((done) => child.once('exit', () => done(undefined))),
    async stop() {
      process.off('exit', endWithParent);
      if (child.pid && child.exitCode === null && child.signalCode === null)
        await stopPostmaster(child.pid);
      if (readPostmaster(clusterDir))
        throw new Error(`PostgreSQL ended without cleaning up ${clusterDir}.`);
    },
  };
}

/**
 * The port is kept, so that a client's saved connection works after a restart.
 * @param {string} folder
 * @param {number} [wanted]
 */
async function choosePort(folder, wanted) {
  const file = join(folder, 'postgres-port');
  if (wanted !== undefined) {
    if (await isPortFree(wanted, loopback)) return wanted;
    throw new Refusal(
      `Port ${wanted} is taken, so PostgreSQL cannot use it.`,
      'Choose another port.',
    );
  }
  const kept = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (kept > 0 && kept < 65_536 && (await isPortFree(kept, loopback))) return kept;
  const port = await findFreePort();
  writeFileSync(file, `${port}\n`);
  return port;
}

/**
 * @param {object} options
 * @param {string} options.folder
 * @param {string} options.clusterDir
 * @param {{ postgres: string }} options.binaries
 * @param {import('./lib/postgres-user.mjs').PostgresUser} options.user
 * @param {number} options.port
 * @param {Record<string, string | number>} options.settings
 */
async function launch({ folder, clusterDir, binaries, user, port, settings }) {
  const logPath = join(folder, 'logs', 'postgres.log');
  const options = {
    listen_addresses: '127.0.0.1',
    port,
    // No socket file: nothing to go stale, and no limit on the length of the folder's path.
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...logsWithoutValues,
    ...settings,
  };
  const flags = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [program, ...args] = [...user.prefix, binaries.postgres, '-D', clusterDir, ...flags];
  for (let attempt = 1; ; attempt += 1) {
    const log = openSync(logPath, 'w', 0o600);
    const child = spawn(program, args, {
      cwd: clusterDir,
      detached: true,
      stdio: ['ignore', log, log],
      ...user.identity,
    });
    closeSync(log);
    if (await isReady(child, clusterDir)) return child;
    const output = readFileSync(logPath, 'utf8').trim();
    // The processes of a server that was killed need a moment to notice and to let go of its shared memory.
    if (attempt < 20 && output.includes('shared memory block')) {
      rmSync(join(clusterDir, 'postmaster.pid'), { force: true });
      await sleep(250);
      continue;
    }
    throw new Refusal(
      'The built-in PostgreSQL did not start.',
      `The reason is above and in ${logPath}. Set DATABASE_URL to use a PostgreSQL of yours instead.`,
      output,
    );
  }
}

/** @param {import('node:child_process').ChildProcess} child @param {string} clusterDir */
async function isReady(child, clusterDir) {
  const deadline = Date.now() + 60_000;
  /** @type {Error | undefined} */
  let failure;
  child.once('error', (error) => (failure = error));
  while (Date.now() < deadline) {
    if (failure) throw failure;
    if (child.exitCode !== null || child.signalCode !== null) return false;
    const postmaster = readPostmaster(clusterDir);
    if (postmaster?.ready && postmaster.pid > 0 && child.pid && isAlive(child.pid)) return true;
    await sleep(15);
  }
  child.kill('SIGQUIT');
  return false;
}
