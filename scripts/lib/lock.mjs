import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { codeOf, identityOf, send, waitUntilGone } from './processes.mjs';
import { Refusal } from './refusal.mjs';

/** @typedef {{ name: string, pid: number, identity: string | undefined }} Holder */

/**
 * Makes sure that one start at a time uses the folder, and ends what a killed start left running there.
 * @param {string} dataDir made when absent
 * @returns {Promise<{ record(name: string, pid: number): void, release(): void }>}
 * @throws {Refusal} when the folder is in use or cannot be written
 */
export async function takeLock(dataDir) {
  const path = join(dataDir, 'lock');
  /** @type {Holder[]} */
  const holders = [describe('npm start', process.pid)];
  const write = (/** @type {string} */ to) =>
    writeFileSync(to, JSON.stringify(holders), { mode: 0o600 });
  const draft = `${path}.${process.pid}`;
  try {
    mkdirSync(dataDir, { recursive: true });
    write(draft);
    // A link fails when the lock exists and is never seen half written.
    while (!linked(draft, path)) await clearStale(path, dataDir);
  } catch (error) {
    if (error instanceof Refusal || codeOf(error) === undefined) throw error;
    throw new Refusal(
      `The data folder ${dataDir} cannot be written (${codeOf(error)}).`,
      'Make it writable for this account, or choose another with DATA_DIR=/some/folder',
    );
  } finally {
    if (existsSync(draft)) rmSync(draft);
  }
  return {
    record(name, pid) {
      holders.push(describe(name, pid));
      write(draft);
      renameSync(draft, path);
    },
    release: () => rmSync(path, { force: true }),
  };
}

/** @param {string} from @param {string} to */
function linked(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} path @param {string} dataDir */
async function clearStale(path, dataDir) {
  const [starter, ...children] = readHolders(path);
  if (starter && runs(starter)) {
    throw new Refusal(
      `Sora already runs from this data folder (process ${starter.pid}, ${dataDir}).`,
      'Use the one that runs, stop it with Ctrl-C, or start a second one with its own DATA_DIR, PORT and LEVER_SANDBOX_PORT.',
    );
  }
  for (const child of children.toReversed().filter(runs)) {
    send(-child.pid, child.name === 'PostgreSQL' ? 'SIGINT' : 'SIGTERM');
    if (!(await waitUntilGone(child.pid, 10_000))) send(-child.pid, 'SIGKILL');
  }
  rmSync(path, { force: true });
}

/** @param {string} path @returns {Holder[]} */
function readHolders(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    // Released meanwhile, or cut short by a full disk or a power failure: no one holds it.
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return [];
    throw error;
  }
}

/** @param {string} name @param {number} pid @returns {Holder} */
const describe = (name, pid) => ({ name, pid, identity: identityOf(pid) });

/** Another process may have got the number since. @param {Holder} holder */
const runs = ({ pid, identity }) => identity !== undefined && identityOf(pid) === identity;
