import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { cacheDir, root } from './paths.mjs';

// What is made from sources, and what no build reads.
const ignored = new Set(['node_modules', 'dist', 'test', 'test-results', 'playwright-report']);

/**
 * A digest of the contents of files and folders.
 * @param {string[]} paths from the root; what does not exist counts as empty
 * @returns {string}
 */
export function hashSources(paths) {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, path);
  return hash.digest('hex');
}

/**
 * Does the work unless it was done for the same key before; a failure or an interruption forgets.
 * @param {object} task
 * @param {string} task.name
 * @param {string} task.key
 * @param {boolean} task.complete whether the results are still there
 * @param {() => Promise<void>} task.work
 * @returns {Promise<boolean>} whether there was work
 */
export async function unlessStamped({ name, key, complete, work }) {
  const stamp = join(cacheDir, name);
  if (complete && existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return false;
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(stamp, key);
  return true;
}

/** @param {import('node:crypto').Hash} hash @param {string} path */
function addTo(hash, path) {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return;
  if (statSync(absolute).isDirectory()) {
    for (const name of readdirSync(absolute).toSorted())
      if (!ignored.has(name)) addTo(hash, join(path, name));
    return;
  }
  hash.update(`${path}\0`).update(readFileSync(absolute)).update('\0');
}
