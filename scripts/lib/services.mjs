import { join } from 'node:path';

import { startPostgres } from '../postgres.mjs';
import { apiEnvironment, leverClient } from './api-environment.mjs';
import { packageScript } from './package-script.mjs';
import { productEnvironment, productNode, root } from './paths.mjs';
import { answers } from './ports.mjs';
import { send } from './processes.mjs';
import { startService, waitUntilWorking } from './service.mjs';

/** @typedef {import('./settings.mjs').Settings} Settings */
/** @typedef {import('./service.mjs').Service} Service */
/** @typedef {{ signal: AbortSignal, started: (service: Service) => void, show: (name: string, line: string) => void }} Context */

const logPath = (/** @type {Settings} */ { dataDir }, /** @type {string} */ name) =>
  join(dataDir, 'logs', `${name}.log`);

/**
 * Who the API signs in to PostgreSQL as, and who owns the tables, when that is somebody else.
 * @typedef {{ url: string, ownerUrl?: string | undefined }} DatabaseAddresses
 */

/** @param {Settings} settings @param {Context} context @returns {Promise<DatabaseAddresses>} */
export async function startDatabase(settings, { started }) {
  const server = await startPostgres({ dataDir: settings.dataDir });
  const kill = () => send(server.pid, 'SIGQUIT');
  started({ name: 'PostgreSQL', pid: server.pid, ended: server.ended, stop: server.stop, kill });
  return { url: server.appUrl, ownerUrl: server.url };
}

/** @param {Settings} settings @param {Context} context */
export async function startSandbox(settings, { signal, started, show }) {
  const client = leverClient(settings);
  const sandbox = startService({
    name: 'The Lever sandbox',
    program: productNode,
    args: [
      'src/main.ts',
      ...[
        '--port',
        String(settings.sandboxPort),
        '--data-file',
        join(settings.dataDir, 'lever-sandbox.json'),
      ],
      ...['--redirect-uri', `${settings.publicUrl}/oauth/lever/callback`],
      ...[`--client-id=${client.id}`, `--client-secret=${client.secret}`, '--json-ready'],
    ],
    cwd: join(root, 'e2e', 'lever-sandbox'),
    env: productEnvironment(),
    logPath: logPath(settings, 'lever-sandbox'),
    onLine: (line) => show('Lever sandbox', line),
  });
  started(sandbox);
  await waitUntilWorking(sandbox, () => answers('localhost', settings.sandboxPort, 1_000), {
    signal,
  });
}

/**
 * @param {Settings} settings
 * @param {DatabaseAddresses} database
 * @param {Context} context
 * @param {{ watch?: boolean }} [options] watch: from the sources, restarted when they change
 */
export async function startApi(
  settings,
  database,
  { signal, started, show },
  { watch = false } = {},
) {
  const env = apiEnvironment(settings, database);
  const command = watch
    ? packageScript('api', 'dev', { env: { ...env, NODE_ENV: 'development' } })
    : {
        program: productNode,
        args: ['dist/main.js'],
        cwd: join(root, 'api'),
        env: productEnvironment(env),
      };
  if (!command) throw new Error('api/package.json has no script "dev".');
  const api = startService({
    name: 'The API',
    ...command,
    logPath: logPath(settings, 'api'),
    onLine: (line) => show('API', line),
  });
  started(api);
  await waitUntilWorking(api, () => isReady(settings.port), { signal });
}

/** @param {Settings} settings @param {number} port @param {Context} context */
export async function startAdminServer(settings, port, { signal, started, show }) {
  const command = packageScript('admin', 'dev', {
    args: ['--port', String(port), '--strictPort'],
    env: { API_PORT: String(settings.port) },
  });
  if (!command) throw new Error('admin/package.json has no script "dev".');
  const admin = startService({
    name: 'The admin server',
    ...command,
    logPath: logPath(settings, 'admin'),
    onLine: (line) => show('Admin', line),
    graceMs: 3_000,
  });
  started(admin);
  await waitUntilWorking(admin, () => answers('localhost', port, 1_000), { signal });
}

/** @param {number} port */
async function isReady(port) {
  try {
    const response = await fetch(`http://localhost:${port}/readyz`, {
      signal: AbortSignal.timeout(2_000),
    });
    await response.arrayBuffer();
    return response.status === 200;
  } catch (error) {
    // Not listening yet, or too busy to answer: both are "not ready".
    if (
      error instanceof TypeError ||
      (error instanceof DOMException && error.name === 'TimeoutError')
    )
      return false;
    throw error;
  }
}
