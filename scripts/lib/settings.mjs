import { join, resolve } from 'node:path';

import { root } from './paths.mjs';
import { Refusal } from './refusal.mjs';

/**
 * Everything that the environment may say about a start.
 * @typedef {ReturnType<typeof readSettings>} Settings
 */

/**
 * Reads the environment and refuses all malformed variables at once.
 * @param {NodeJS.ProcessEnv} env
 * @param {{ publicPort?: number }} [options] the port people open, when it is not the API's own
 * @throws {Refusal}
 */
export function readSettings(env, { publicPort } = {}) {
  /** @type {string[]} */
  const malformed = [];
  const read = reader(env, malformed);

  const port = read('PORT', portNumber, 'a port number from 1 to 65535, e.g. 4000') ?? 4000;
  const sandboxPort =
    read('LEVER_SANDBOX_PORT', portNumber, 'a port number from 1 to 65535, e.g. 4400') ?? 4400;
  if (port === sandboxPort)
    malformed.push(`PORT and LEVER_SANDBOX_PORT are both ${port}; they must differ.`);
  const publicUrl = read(
    'PUBLIC_URL',
    webAddress,
    'the address people open, without a path, e.g. https://sora.example.com',
  );
  const leverEnvironment =
    read(
      'LEVER_ENVIRONMENT',
      oneOf('local', 'sandbox', 'production', 'eu'),
      'local, sandbox, production or eu',
    ) ?? 'local';
  const settings = {
    port,
    sandboxPort,
    publicUrl: publicUrl ?? `http://localhost:${publicPort ?? port}`,
    trustedProxies: env.TRUSTED_PROXIES || '',
    dataDir: resolve(root, env.DATA_DIR || '.data'),
    databaseUrl: read('DATABASE_URL', postgresUrl, postgresUrlShape),
    databaseOwnerUrl: read('DATABASE_OWNER_URL', postgresUrl, postgresUrlShape),
    role: read('SORA_ROLE', oneOf('all', 'api', 'worker'), 'all, api or worker') ?? 'all',
    secretKeys: read(
      'SORA_SECRET_KEYS',
      keyList,
      'k1:<base64 of 32 bytes>, several joined by commas, the current one first',
    ),
    sessionSecret: read(
      'SORA_SESSION_SECRET',
      atLeast(32),
      'at least 32 characters that no one can guess',
    ),
    adminEmail: read('SORA_ADMIN_EMAIL', email, 'an email address') ?? 'admin@acme.test',
    adminPassword: read('SORA_ADMIN_PASSWORD', atLeast(12), 'at least 12 characters'),
    logLevel:
      read(
        'LOG_LEVEL',
        oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
        'fatal, error, warn, info, debug, trace or silent',
      ) ?? 'warn',
    leverEnvironment,
    leverClientId: env.LEVER_CLIENT_ID || undefined,
    leverClientSecret: env.LEVER_CLIENT_SECRET || undefined,
    adminDist: join(root, 'admin', 'dist'),
  };
  if (leverEnvironment !== 'local') {
    for (const name of ['LEVER_CLIENT_ID', 'LEVER_CLIENT_SECRET']) {
      if (!env[name])
        malformed.push(
          `${name} is missing: with LEVER_ENVIRONMENT=${leverEnvironment} it must be what Lever issued to you.`,
        );
    }
  }
  if (malformed.length > 0)
    throw new Refusal(malformed.join('\n'), 'Correct or unset it and try again.');
  return settings;
}

/** Values are not repeated: some of them are secrets. */
function reader(/** @type {NodeJS.ProcessEnv} */ env, /** @type {string[]} */ malformed) {
  /**
   * @template T
   * @param {string} name
   * @param {(value: string) => T | undefined} parse
   * @param {string} shape
   */
  return (name, parse, shape) => {
    const value = env[name];
    if (value === undefined || value === '') return undefined;
    const parsed = parse(value);
    if (parsed === undefined) malformed.push(`${name} is malformed: it should be ${shape}.`);
    return parsed;
  };
}

const portNumber = (/** @type {string} */ value) =>
  /^\d{1,5}$/.test(value) && Number(value) > 0 && Number(value) < 65_536
    ? Number(value)
    : undefined;

const webAddress = (/** @type {string} */ value) => {
  if (!URL.canParse(value)) return undefined;
  const url = new URL(value);
  const bare = url.pathname === '/' && !url.search && !url.hash && !url.username;
  return bare && ['http:', 'https:'].includes(url.protocol) ? url.origin : undefined;
};

const postgresUrlShape =
  'postgres://user:password@host:5432/database, or postgres://user@/database?host=/folder/of/the/socket; in a password write # @ : / ? % as %23 %40 %3A %2F %3F %25';

/** A # would end the address; without a host, it or the folder of a socket is a parameter. */
const postgresUrl = (/** @type {string} */ value) => {
  const text = value.trim();
  return /^postgres(ql)?:\/\/[^#]+$/.test(text) && URL.canParse(text.replace('@/', '@localhost/'))
    ? text
    : undefined;
};

const keyList = (/** @type {string} */ value) =>
  value.split(',').every((key) => {
    const [, bytes] = /^[\w-]+:([A-Za-z0-9+/]+={0,2})$/.exec(key.trim()) ?? [];
    return bytes !== undefined && Buffer.from(bytes, 'base64').length === 32;
  })
    ? value
    : undefined;

const email = (/** @type {string} */ value) =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? value : undefined;

const oneOf =
  (/** @type {string[]} */ ...choices) =>
  (/** @type {string} */ value) =>
    choices.includes(value) ? value : undefined;

const atLeast = (/** @type {number} */ length) => (/** @type {string} */ value) =>
  value.length >= length ? value : undefined;
