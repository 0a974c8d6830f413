import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { Refusal } from './refusal.mjs';

/**
 * How to run PostgreSQL's programs, which refuse root.
 * @typedef {object} PostgresUser
 * @property {string[]} prefix words before the command
 * @property {{ uid?: number, gid?: number }} identity options for spawn
 * @property {number} owner who must own the data, as seen from here
 */

/**
 * Picks a way that works here: as ourselves; for root inside a user namespace, which needs no other
 * account to reach our folders; or else as another account.
 * @param {string} binary a PostgreSQL program, tried with --version
 * @returns {PostgresUser}
 * @throws {Refusal} when we are root and neither way works
 */
export function pickPostgresUser(binary) {
  const uid = process.getuid?.() ?? -1;
  if (uid !== 0) return { prefix: [], identity: {}, owner: uid };

  const other = ordinaryAccount();
  const id = String(other.uid);
  const prefix = ['unshare', '--user', `--map-user=${id}`, `--map-group=${id}`];
  if (runs([...prefix, binary], {})) return { prefix, identity: {}, owner: 0 };
  if (runs([binary], other)) return { prefix: [], identity: other, owner: other.uid };
  throw new Refusal(
    'PostgreSQL refuses to run as root, and this machine allows root neither a user namespace (unshare) nor another account that can read this folder.',
    'Run this as an ordinary user, move the checkout to a folder that others may enter, or set DATABASE_URL to a PostgreSQL of yours.',
  );
}

/** @param {string[]} command @param {{ uid?: number, gid?: number }} identity */
function runs([program = '', ...args], identity) {
  const { status } = spawnSync(program, [...args, '--version'], {
    stdio: 'ignore',
    cwd: '/',
    ...identity,
  });
  return status === 0;
}

/** initdb looks its account up by number, so it must be one that the machine knows. */
function ordinaryAccount() {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([, , uid, gid]) => ({ uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && gid > 0);
  return accounts.find(({ uid }) => uid === 1000) ?? accounts.at(-1) ?? { uid: 65534, gid: 65534 };
}
