import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { Refusal } from './refusal.mjs';

const passwordFile = 'sora-password';
const appPasswordFile = 'sora-app-password';

/**
 * Creates the cluster with its role and database, both named sora, unless it exists.
 * @param {object} options
 * @param {string} options.clusterDir
 * @param {{ initdb: string, postgres: string }} options.binaries
 * @param {import('./postgres-user.mjs').PostgresUser} options.user
 * @param {boolean} options.durable whether to wait for the disk
 * @returns {{ password: string, appPassword: string }} of the role sora, who owns everything, and of the role
 * sora_app, which the API makes for itself
 */
export function ensureCluster({ clusterDir, binaries, user, durable }) {
  if (!existsSync(clusterDir)) createCluster({ clusterDir, binaries, user, durable });
  giveTo(user.owner, clusterDir);
  const file = join(clusterDir, passwordFile);
  if (existsSync(file)) {
    return {
      password: readFileSync(file, 'utf8').trim(),
      appPassword: appPassword(clusterDir, user),
    };
  }
  throw new Refusal(
    `${clusterDir} holds no database of ours: ${passwordFile} is missing.`,
    'Move the folder away, and the next start makes a new, empty database.',
  );
}

/**
 * Made when it is missing, as in a folder of an earlier version.
 * @param {string} clusterDir
 * @param {import('./postgres-user.mjs').PostgresUser} user
 */
function appPassword(clusterDir, user) {
  const file = join(clusterDir, appPasswordFile);
  if (!existsSync(file)) {
    // Renamed when whole: an interrupted start must not leave half a password behind.
    writeFileSync(`${file}.new`, newPassword(), { mode: 0o600 });
    renameSync(`${file}.new`, file);
    giveTo(user.owner, file);
  }
  return readFileSync(file, 'utf8').trim();
}

function newPassword() {
  return randomBytes(24).toString('base64url');
}

/** @param {Parameters<typeof ensureCluster>[0]} options */
function createCluster({ clusterDir, binaries, user, durable }) {
  // Made beside its place and renamed when whole: an interrupted start leaves nothing that looks like a database.
  const unfinished = `${clusterDir}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const passwordPath = `${clusterDir}.password`;
  writeFileSync(passwordPath, newPassword(), { mode: 0o600 });
  for (const path of [unfinished, passwordPath]) giveTo(user.owner, path);
  const run = runner(user, unfinished);
  run(binaries.initdb, [
    ...['--pgdata', unfinished, '--username', 'sora', '--pwfile', passwordPath],
    ...['--auth', 'scram-sha-256', '--encoding', 'UTF8'],
    ...['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    ...(durable ? [] : ['--no-sync']),
  ]);
  run(binaries.postgres, ['--single', '-D', unfinished, 'postgres'], 'CREATE DATABASE sora;\n');
  renameSync(passwordPath, join(unfinished, passwordFile));
  renameSync(unfinished, clusterDir);
}

/**
 * @param {import('./postgres-user.mjs').PostgresUser} user
 * @param {string} cwd
 */
function runner(user, cwd) {
  return (/** @type {string} */ binary, /** @type {string[]} */ args, input = '') => {
    const [program = binary, ...rest] = [...user.prefix, binary, ...args];
    const result = spawnSync(program, rest, { cwd, input, encoding: 'utf8', ...user.identity });
    if (result.error) throw result.error;
    if (result.status === 0) return;
    throw new Refusal(
      'The built-in PostgreSQL could not create its database.',
      'The reason is above. Set DATABASE_URL to use a PostgreSQL of yours instead.',
      `${result.stdout}${result.stderr}`.trim(),
    );
  };
}

/**
 * Hands files to the account that PostgreSQL runs as; only root can, and only root has to.
 * @param {number} owner
 * @param {string} path
 */
function giveTo(owner, path) {
  if (process.getuid?.() !== 0 || statSync(path).uid === owner) return;
  if (statSync(path).isDirectory())
    for (const name of readdirSync(path)) giveTo(owner, join(path, name));
  // A folder is handed over after what is in it, so that an interruption is noticed the next time.
  chownSync(path, owner, owner);
}
